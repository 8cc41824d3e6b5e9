import type { Area } from '../../contract/check';
import { bystanders } from './bystanders';
import { deleteChecks } from './delete';
import { disable } from './disable';
import { others } from './others';
import { put } from './put';
import { recreate } from './recreate';
import { restore } from './restore';

/** Disable, restore and delete. */
export const lifecycle: Area = {
  area: 'lifecycle',
  checks: [...disable, ...restore, ...deleteChecks, ...recreate, ...others, ...put, ...bystanders],
};
