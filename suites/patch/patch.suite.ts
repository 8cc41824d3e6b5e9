import type { AreaSuite } from '../../engine/contract/probe';
import { usersAtOnce } from '../concurrency/probes/users';
import { addChecks } from './checks/add';
import { answerChecks } from './checks/answers';
import { clearChecks } from './checks/clear';
import { displayNameChecks } from './checks/display-name';
import { extensionChecks } from './checks/extension';
import { formChecks } from './checks/forms';
import { itemChecks } from './checks/items';
import { managerChecks } from './checks/manager';
import { managerRemovalChecks } from './checks/manager-removal';
import { managerUnknownChecks } from './checks/manager-unknown';
import { missingChecks } from './checks/missing';
import { noOpChecks } from './checks/no-op';
import { oddPatchChecks } from './checks/odd-patches';
import { refusalChecks } from './checks/refusals';
import { removeChecks } from './checks/remove';
import { replaceChecks } from './checks/replace';
import { roleChecks } from './checks/roles';
import { siblingChecks } from './checks/siblings';
import { unknownChecks } from './checks/unknown';
import { userNameChecks } from './checks/user-name';
import { valueChecks } from './checks/values';
import { attributes } from './probes/attributes';
import { forms } from './probes/forms';
import { manager } from './probes/manager';
import { oddPatches } from './probes/odd-patches';
import { values } from './probes/values';

/** Updates of users by PATCH. */
export const patch: AreaSuite = {
  area: 'patch',
  probes: [attributes, values, forms, manager, oddPatches, usersAtOnce],
  checks: [
    ...replaceChecks,
    ...addChecks,
    ...removeChecks,
    ...clearChecks,
    ...itemChecks,
    ...missingChecks,
    ...noOpChecks,
    ...valueChecks,
    ...roleChecks,
    ...siblingChecks,
    ...displayNameChecks,
    ...formChecks,
    ...userNameChecks,
    ...managerChecks,
    ...managerRemovalChecks,
    ...managerUnknownChecks,
    ...extensionChecks,
    ...unknownChecks,
    ...refusalChecks,
    ...answerChecks,
    ...oddPatchChecks,
  ],
};
