import { at, type Check, defineSurvey, fail, type Judgement, pass, skip } from '../../../engine/contract/check';
import type { Json, RecordedExchange } from '../../../engine/contract/results';
import { objectOf, objectsOf } from '../../../engine/scim/json';
import { hit } from '../../shared/look-ups';
import { createdId, stepOf } from '../../shared/steps';

/** Who of the two members a read of the group shows; undefined when it cannot be told. */
function membersAt(exchanges: RecordedExchange[], step: string) {
  const read = stepOf(exchanges, step);
  if (read?.response.status !== 200) return undefined;
  const has = (create: string) => {
    const id = createdId(stepOf(exchanges, create));
    return objectsOf(objectOf(read.response.body)?.members).some(({ value }) => value === id);
  };
  return { read, user: has('create'), other: has('create-other') };
}

export const membershipsKept = defineSurvey({
  id: 'lifecycle.restore.memberships-kept',
  title: 'A user who was disabled and restored is still a member of its groups',
  failure: 'A user who was disabled and restored has lost its memberships',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'Entra', topic: 'Restore user: memberships are not sent again' },
  ],
  impact: 'Somebody who comes back can sign in but may do nothing; Entra does not send the memberships again.',
  fix: 'Keep memberships when active becomes false; take away access by active alone.',
  needs: ['groups'],
  survey: ['lifecycle.leave'],
  operations: ['update'],
  messages: { lost: 'expected the restored user among the members, got only the other member' },
  judge(exchanges) {
    const members = membersAt(exchanges, 'read-group-restored');
    if (!members?.other) return skip('the group does not show its members, or could not be filled');
    if (members.user) return pass;
    if ((stepOf(exchanges, 'restore')?.response.status ?? 500) >= 300)
      return skip('the user could not be restored: see lifecycle.restore.by-patch');
    return fail('lost', { expected: 'both members', actual: 'one', at: [at.body(members.read, '/members')] });
  },
});

export const restoredShowsGroups = defineSurvey({
  id: 'lifecycle.restore.groups-shown',
  title: 'A user who was disabled and restored shows its groups, where users show any',
  failure: 'A user who was disabled and restored does not show its groups',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '4.1.2' }],
  impact: 'Nothing with Entra; what grants access by the groups of the user gives none to who comes back.',
  fix: 'Derive groups of users from the members of groups, whatever active was in between.',
  operations: ['update'],
  needs: ['groups'],
  survey: ['lifecycle.leave'],
  messages: {
    missing: 'expected {expected} among the groups of the restored user, as with the other member, got {actual}',
  },
  judge(exchanges) {
    const group = createdId(stepOf(exchanges, 'group'));
    const find = stepOf(exchanges, 'find-restored');
    const restored = find && hit(find, createdId(stepOf(exchanges, 'create')) ?? '');
    const groupsOf = (user: Json | undefined) => objectsOf(objectOf(user)?.groups).map(({ value }) => value ?? null);
    if (!find || !restored || !membersAt(exchanges, 'read-group-restored')?.user)
      return skip('the restored user is not found, or no member: see the other checks of restore');
    const other = stepOf(exchanges, 'read-other');
    if (!group || !groupsOf(other?.response.body).includes(group))
      return skip('the other member shows no groups either');
    const actual = groupsOf(restored);
    if (actual.includes(group)) return pass;
    return fail('missing', { expected: group, actual, at: [at.body(find, '/Resources')] });
  },
});

export const membershipsGone = defineSurvey({
  id: 'lifecycle.delete.memberships-gone',
  title: 'A deleted user is no longer a member of its groups, and the others still are',
  failure: 'A deleted user still stands among the members of its groups, or took others along',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'Groups list members that cannot be read; clients that resolve members fail on the whole group.',
  fix: 'Take a user out of all groups in the transaction that deletes it.',
  needs: ['groups'],
  survey: ['lifecycle.leave'],
  operations: ['delete'],
  messages: {
    dangling: 'expected the deleted user not to be among the members, got it',
    othersLost: 'expected the other member to stay, got none',
    unreadable: 'expected the group to be there with 200, got {actual}',
  },
  judge(exchanges): Judgement {
    const before = membersAt(exchanges, 'read-group-restored');
    const deleted = stepOf(exchanges, 'read-deleted')?.response.status === 404;
    const read = stepOf(exchanges, 'read-group-deleted');
    if (!before?.user || !before.other || !deleted || !read)
      return skip('no member of a group could be deleted: see the checks of delete and of memberships');
    const after = membersAt(exchanges, 'read-group-deleted');
    if (!after) return fail('unreadable', { expected: 200, actual: read.response.status, at: [at.status(read)] });
    const place = [at.body(read, '/members')];
    if (after.user) return fail('dangling', { expected: 'one member', actual: 'both', at: place });
    return after.other ? pass : fail('othersLost', { expected: 'one member', actual: 'none', at: place });
  },
});

export const membershipChecks: Check[] = [membershipsKept, restoredShowsGroups, membershipsGone];
