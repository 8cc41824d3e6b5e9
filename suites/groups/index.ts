import type { Area } from '../../contract/check';
import { create } from './create';
import { deleteChecks } from './delete';
import { duplicate } from './duplicate';
import { externalId } from './external-id';
import { find } from './find';
import { patch } from './patch';
import { read } from './read';
import { rename } from './rename';
import { specialName } from './special-name';

/** The probes of these checks also serve the membership checks: a group is renamed while it has members. */
export const groups: Area = {
  area: 'groups',
  checks: [
    ...create,
    ...externalId,
    ...read,
    ...find,
    ...duplicate,
    ...specialName,
    ...rename,
    ...patch,
    ...deleteChecks,
  ],
};
