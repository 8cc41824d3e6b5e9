import type { AreaSuite } from '../../contract/probe';
import { provisioning as provisioningProbe } from '../../probes/group-provisioning';
import { membersAtOnce as membersAtOnceProbe } from '../../probes/members-at-once';
import { changes as changesProbe } from '../../probes/membership-changes';
import { add } from './add';
import { addAgain } from './add-again';
import { member } from './member';
import { nested } from './nested';
import { operations } from './operations';
import { read } from './read';
import { remove } from './remove';
import { removeAgain } from './remove-again';
import { replace } from './replace';
import { test } from './test';
import { unknown } from './unknown';
import { user } from './user';

export const membership: AreaSuite = {
  area: 'membership',
  probes: [changesProbe, provisioningProbe, membersAtOnceProbe],
  checks: [
    ...add,
    ...addAgain,
    ...remove,
    ...operations,
    ...removeAgain,
    ...replace,
    ...read,
    ...member,
    ...user,
    ...test,
    ...unknown,
    ...nested,
  ],
};
