import type { AreaSuite } from '../../contract/probe';
import { bystanders as bystandersProbe } from '../../probes/bystanders';
import { disableAndRestore as disableAndRestoreProbe } from '../../probes/disable-and-restore';
import { leave as leaveProbe } from '../../probes/leave';
import { bystanders } from './bystanders';
import { deleteChecks } from './delete';
import { disable } from './disable';
import { others } from './others';
import { put } from './put';
import { recreate } from './recreate';
import { restore } from './restore';

/** Disable, restore and delete. */
export const lifecycle: AreaSuite = {
  area: 'lifecycle',
  probes: [disableAndRestoreProbe, leaveProbe, bystandersProbe],
  checks: [...disable, ...restore, ...deleteChecks, ...recreate, ...others, ...put, ...bystanders],
};
