import type { Check } from '../../../contract/check';
import { againNoFault } from './again-harmless';
import { againNotFound } from './again-not-found';
import { membershipsGone } from './memberships-gone';
import { deletedUnfindable } from './not-found-by-filter';
import { deletedUnpatchable } from './not-patchable';
import { deletedUnreadable } from './not-readable';
import { deleteOffered } from './offered';
import { deleteStatus } from './status';

export const deleteChecks: Check[] = [
  membershipsGone,
  deleteOffered,
  deleteStatus,
  againNoFault,
  againNotFound,
  deletedUnreadable,
  deletedUnfindable,
  deletedUnpatchable,
];
