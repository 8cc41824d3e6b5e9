import type { Area } from '../../contract/check';
import { create } from './create';
import { etag } from './etag';
import { members } from './members';
import { patch } from './patch';

/** Calls that are sent at once, and versions that protect against lost changes. */
export const concurrency: Area = {
  area: 'concurrency',
  checks: [...create, ...patch, ...members, ...etag],
};
