import type { AreaSuite } from '../../engine/contract/probe';
import { badBodyChecks } from './checks/bad-bodies';
import { errorBodyChecks } from './checks/error-bodies';
import { detailGiven, noInternals, noServerFault } from './checks/error-details';
import { longValueKept } from './checks/long-value';
import { oddRequestChecks } from './checks/odd-requests';
import { scimTypeKnown, scimTypePlaced } from './checks/scim-type';
import { retryAfterGiven } from './checks/throttled';
import { unknownIdChecks } from './checks/unknown-id';
import { badBodies } from './probes/bad-bodies';
import { longValue } from './probes/long-value';
import { reads } from './probes/reads';
import { unknownUser } from './probes/unknown-user';

export const errors: AreaSuite = {
  area: 'errors',
  probes: [reads, unknownUser, badBodies, longValue],
  checks: [
    ...unknownIdChecks,
    ...badBodyChecks,
    ...oddRequestChecks,
    longValueKept,
    ...errorBodyChecks,
    noServerFault,
    retryAfterGiven,
    detailGiven,
    scimTypeKnown,
    scimTypePlaced,
    noInternals,
  ],
};
