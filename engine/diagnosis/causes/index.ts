import type { FoundCause, NamedCause } from '../../../contract/causes';
import type { NameableCause, ProvableCause } from '../cause';
import { attributeCauses } from './attributes';
import { callCauses } from './calls';
import { formCauses } from './forms';
import { itemCauses } from './items';
import { lifeCauses } from './lives';
import { namedCauses } from './named';
import { queryCauses } from './queries';
import { serverCauses } from './servers';
import { composedCauses, valueCauses } from './values';

/** Every cause has its sentence, its fix and, where the exchanges can show it, its proof here and nowhere else. */
type Causes = { readonly [Id in NamedCause]: NameableCause } & { readonly [Id in FoundCause]: ProvableCause };

/**
 * The known causes by their ids. Order matters: what an earlier one explains is no longer there for a later one, so what
 * concerns all requests comes before what concerns some, and a form before its special cases.
 */
export const knownCauses: Causes = {
  ...serverCauses,
  ...callCauses,
  ...attributeCauses,
  ...valueCauses,
  ...formCauses,
  ...itemCauses,
  ...composedCauses,
  ...lifeCauses,
  ...queryCauses,
  ...namedCauses,
};
