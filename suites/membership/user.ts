import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, objectsOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { membersOf, readIds, textOf } from '../reading/members';

const groupsOf = (user: Parameters<typeof membersOf>[0]) =>
  objectsOf(objectOf(user)?.groups).map(({ value }) => stringOf(value) ?? null);

/** Whose value is not the id is known by the reference: membership.member.value judges the value. */
const showsMember = (group: Answered, id: string) =>
  readIds(group).includes(id) ||
  (group.response.status === 200 &&
    membersOf(group.response.body).some(({ $ref }) => stringOf($ref)?.endsWith(`/Users/${id}`)));

const userGroups = defineCheck({
  id: 'membership.user.groups',
  title: 'A user shows the groups that they belong to',
  failure: 'A user does not show a group that they belong to',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '4.1.2' }],
  impact: 'No effect on Entra; administrators and other clients cannot see from a user which groups they belong to.',
  fix: 'Derive the read-only attribute groups of each user from the members of groups.',
  probe: 'group-provisioning',
  steps: ['read-member', 'read-odd'],
  messages: { missing: 'expected {expected} among the groups of the user, got {actual}' },
  judge({ 'read-member': read, 'read-odd': group }, { facts }) {
    if (!showsMember(group, textOf(facts.member)))
      return skip('the group did not show the member: see groups.create.members-saved');
    const { status, body } = read.response;
    if (status !== 200) return skip('the user could not be read: see groups.delete.keeps-users');
    const expected = textOf(facts.odd);
    const listed = groupsOf(body);
    return listed.includes(expected)
      ? pass
      : fail('missing', { expected, actual: listed, at: [at.body(read, '/groups')] });
  },
});

export const user: Check[] = [userGroups];
