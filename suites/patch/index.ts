import type { AreaSuite } from '../../contract/probe';
import { manager as managerProbe } from '../../probes/manager';
import { oddPatches as oddPatchesProbe } from '../../probes/odd-patches';
import { attributes as attributesProbe } from '../../probes/patch-attributes';
import { forms as formsProbe } from '../../probes/patch-forms';
import { values as valuesProbe } from '../../probes/patch-values';
import { usersAtOnce as usersAtOnceProbe } from '../../probes/users-at-once';
import { add } from './add';
import { answer } from './answer';
import { clear } from './clear';
import { extension } from './extension';
import { items } from './items';
import { manager } from './manager';
import { message } from './message';
import { meta } from './meta';
import { noOpChecks } from './no-op';
import { operation } from './operation';
import { operations } from './operations';
import { path } from './path';
import { pathLess } from './path-less';
import { remove } from './remove';
import { replace } from './replace';
import { roles } from './roles';
import { siblings } from './siblings';
import { unknown } from './unknown';
import { userName } from './user-name';
import { value } from './value';
import { values } from './values';

/** Updates of users by PATCH. */
export const patch: AreaSuite = {
  area: 'patch',
  probes: [attributesProbe, valuesProbe, formsProbe, managerProbe, oddPatchesProbe, usersAtOnceProbe],
  checks: [
    ...replace,
    ...operations,
    ...add,
    ...remove,
    ...clear,
    ...items,
    ...noOpChecks,
    ...values,
    ...path,
    ...roles,
    ...siblings,
    ...pathLess,
    ...operation,
    ...userName,
    ...manager,
    ...extension,
    ...unknown,
    ...answer,
    ...meta,
    ...value,
    ...message,
  ],
};
