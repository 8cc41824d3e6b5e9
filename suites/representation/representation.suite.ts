import type { AreaSuite } from '../../engine/contract/probe';
import { declaredChecks } from './checks/declared';
import { delayChecks } from './checks/delays';
import { idChecks } from './checks/ids';
import { listChecks } from './checks/lists';
import { metaChecks } from './checks/meta';
import { multiValuedChecks } from './checks/multi-valued';
import { nameChecks } from './checks/names';
import { schemasChecks } from './checks/schemas';
import { secretChecks } from './checks/secrets';
import { timeChecks } from './checks/times';
import { valueChecks } from './checks/values';

/** Duties of every user and group that any answer shows: surveys over the requests of all other areas. */
export const representation: AreaSuite = {
  area: 'representation',
  probes: [],
  checks: [
    ...schemasChecks,
    ...idChecks,
    ...metaChecks,
    ...timeChecks,
    ...nameChecks,
    ...valueChecks,
    ...multiValuedChecks,
    ...listChecks,
    ...secretChecks,
    ...declaredChecks,
    ...delayChecks,
  ],
};
