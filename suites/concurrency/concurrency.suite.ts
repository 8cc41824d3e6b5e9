import type { AreaSuite } from '../../engine/contract/probe';
import { changeChecks } from './checks/changes';
import { raceChecks } from './checks/create';
import { memberChecks } from './checks/members';
import { versionChecks } from './checks/versions';
import { membersAtOnce } from './probes/members';
import { usersAtOnce } from './probes/users';

/** Calls that come at once, and versions that tell who was first. */
export const concurrency: AreaSuite = {
  area: 'concurrency',
  probes: [usersAtOnce, membersAtOnce],
  checks: [...raceChecks, ...changeChecks, ...memberChecks, ...versionChecks],
};
