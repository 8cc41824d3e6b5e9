import type { AreaSuite } from '../../engine/contract/probe';
import { membersAtOnce } from '../concurrency/probes/members';
import { provisioning } from '../groups/probes/provisioning';
import { addChecks } from './checks/add';
import { addAgainChecks } from './checks/add-again';
import { manyChecks } from './checks/many';
import { memberChecks } from './checks/members';
import { membershipTestChecks } from './checks/membership-test';
import { nestedChecks } from './checks/nested';
import { oddValueChecks } from './checks/odd-values';
import { removeChecks } from './checks/remove';
import { removeAgainChecks } from './checks/remove-again';
import { replaceChecks } from './checks/replace';
import { changes } from './probes/changes';

export const membership: AreaSuite = {
  area: 'membership',
  probes: [changes, provisioning, membersAtOnce],
  checks: [
    ...addChecks,
    ...addAgainChecks,
    ...removeChecks,
    ...removeAgainChecks,
    ...replaceChecks,
    ...memberChecks,
    ...membershipTestChecks,
    ...oddValueChecks,
    ...manyChecks,
    ...nestedChecks,
  ],
};
