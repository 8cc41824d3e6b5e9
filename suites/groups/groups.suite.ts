import type { AreaSuite } from '../../engine/contract/probe';
import { changes } from '../membership/probes/changes';
import { createAccepted } from './checks/accepted';
import { createChecks } from './checks/create';
import { deleteChecks } from './checks/delete';
import { findChecks } from './checks/find';
import { readChecks } from './checks/read';
import { renameChecks } from './checks/rename';
import { specialNameChecks } from './checks/special-name';
import { updateChecks } from './checks/update';
import { provisioning } from './probes/provisioning';

/** Renaming is played where members stand by; the membership checks look at the same probes. */
export const groups: AreaSuite = {
  area: 'groups',
  probes: [provisioning, changes],
  checks: [
    createAccepted,
    ...createChecks,
    ...readChecks,
    ...findChecks,
    ...specialNameChecks,
    ...renameChecks,
    ...updateChecks,
    ...deleteChecks,
  ],
};
