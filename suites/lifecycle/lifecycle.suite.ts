import type { AreaSuite } from '../../engine/contract/probe';
import { amongOthersChecks } from './checks/among-others';
import { bystanderGroupChecks } from './checks/bystander-group';
import { bystanderChecks } from './checks/bystanders';
import { deleteChecks } from './checks/delete';
import { deletedChecks } from './checks/deleted';
import { disableChecks } from './checks/disable';
import { disabledChecks } from './checks/disabled';
import { membershipChecks } from './checks/memberships';
import { othersChecks } from './checks/others';
import { recreateChecks } from './checks/recreate';
import { restoreChecks } from './checks/restore';
import { tombstoneChecks } from './checks/tombstone';
import { bystanders } from './probes/bystanders';
import { disableAndRestore } from './probes/disable-and-restore';
import { leave } from './probes/leave';

/** Disable, restore and delete. */
export const lifecycle: AreaSuite = {
  area: 'lifecycle',
  probes: [disableAndRestore, leave, bystanders],
  checks: [
    ...disableChecks,
    ...disabledChecks,
    ...restoreChecks,
    ...amongOthersChecks,
    ...tombstoneChecks,
    ...membershipChecks,
    ...deleteChecks,
    ...deletedChecks,
    ...recreateChecks,
    ...othersChecks,
    ...bystanderChecks,
    ...bystanderGroupChecks,
  ],
};
