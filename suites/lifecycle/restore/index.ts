import type { Check } from '../../../contract/check';
import { tombstoneHarmless } from './after-tombstone';
import { restoreAmongOthers } from './among-others';
import { restoreByPatch } from './by-patch';
import { restoredShowsGroups } from './groups-shown';
import { membershipsKept } from './memberships-kept';

export const restore: Check[] = [
  restoreByPatch,
  restoreAmongOthers,
  tombstoneHarmless,
  membershipsKept,
  restoredShowsGroups,
];
