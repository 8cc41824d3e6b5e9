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

/** Renaming is played where members stand by; the membership checks look at the same probes. */
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
