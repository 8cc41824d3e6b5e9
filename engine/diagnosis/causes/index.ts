import type { Cause } from '../cause';
import { attributeCauses } from './attributes';
import { callCauses } from './calls';
import { formCauses } from './forms';
import { queryCauses } from './queries';
import { serverCauses } from './servers';

/**
 * The known causes. Order matters: what an earlier one explains is no longer there for a later one, so what concerns all
 * requests comes before what concerns some, and a form before its special cases.
 */
export const knownCauses: readonly Cause[] = [
  ...serverCauses,
  ...callCauses,
  ...attributeCauses,
  ...formCauses,
  ...queryCauses,
];
