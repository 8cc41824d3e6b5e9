import type { Area } from '../../contract/check';
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
export const patch: Area = {
  area: 'patch',
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
