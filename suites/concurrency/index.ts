import type { Area } from '../../contract/check';
import { create } from './create';
import { etag } from './etag';
import { members } from './members';
import { patch } from './patch';

/** Calls that come at once, and versions that tell who was first. */
export const concurrency: Area = {
  area: 'concurrency',
  checks: [...create, ...patch, ...members, ...etag],
};
