import type { AreaSuite } from '../../contract/probe';
import { membersAtOnce as membersAtOnceProbe } from '../../probes/members-at-once';
import { usersAtOnce as usersAtOnceProbe } from '../../probes/users-at-once';
import { create } from './create';
import { etag } from './etag';
import { members } from './members';
import { patch } from './patch';

/** Calls that come at once, and versions that tell who was first. */
export const concurrency: AreaSuite = {
  area: 'concurrency',
  probes: [usersAtOnceProbe, membersAtOnceProbe],
  checks: [...create, ...patch, ...members, ...etag],
};
