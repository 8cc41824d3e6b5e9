import type { Probe } from '../contract/probe';
import { anonymousCreate } from './anonymous-create';
import { badBodies } from './bad-bodies';
import { bystanders } from './bystanders';
import { collisions } from './collisions';
import { createAndMatch } from './create-and-match';
import { createValues } from './create-values';
import { directory } from './directory';
import { disableAndRestore } from './disable-and-restore';
import { discoveryDocuments } from './discovery-documents';
import { emptiedUser } from './emptied-user';
import { groupProvisioning } from './group-provisioning';
import { leave } from './leave';
import { longValue } from './long-value';
import { manager } from './manager';
import { membersAtOnce } from './members-at-once';
import { membershipChanges } from './membership-changes';
import { oddPatches } from './odd-patches';
import { patchAlone } from './patch-alone';
import { patchAttributes } from './patch-attributes';
import { patchForms } from './patch-forms';
import { patchValues } from './patch-values';
import { refusals } from './refusals';
import { requestForms } from './request-forms';
import { testConnection } from './test-connection';
import { testGroups } from './test-groups';
import { unknownUser } from './unknown-user';
import { usersAtOnce } from './users-at-once';
import { wrongReads } from './wrong-reads';

/** All probes. A run plays those that its checks name. */
const all = [
  anonymousCreate,
  badBodies,
  bystanders,
  collisions,
  createAndMatch,
  createValues,
  directory,
  disableAndRestore,
  discoveryDocuments,
  emptiedUser,
  groupProvisioning,
  leave,
  longValue,
  manager,
  membersAtOnce,
  membershipChanges,
  oddPatches,
  patchAlone,
  patchAttributes,
  patchForms,
  patchValues,
  refusals,
  requestForms,
  testConnection,
  testGroups,
  unknownUser,
  usersAtOnce,
  wrongReads,
] as const;

/** The probes by their ids, for the types of checks. */
export type Probes = { [P in (typeof all)[number] as P['id']]: P };

export const probes: readonly Probe[] = all;
