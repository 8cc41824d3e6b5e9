import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, objectsOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { type membersOf, readIds, textOf } from '../reading/members';

const groupsOf = (user: Parameters<typeof membersOf>[0]) =>
  objectsOf(objectOf(user)?.groups).map(({ value }) => stringOf(value) ?? null);

const userGroups = defineCheck({
  id: 'membership.user.groups',
  title: 'A user shows the groups that it is in',
  failure: 'A user does not show the groups that it is in',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '4.1.2' }],
  impact: 'Nothing with Entra; administrators and other clients do not see from a user what it belongs to.',
  fix: 'Derive the read-only attribute groups of users from the members of groups.',
  probe: 'group-provisioning',
  steps: ['read-member', 'read-odd'],
  messages: { missing: 'expected {expected} among the groups of the user, got {actual}' },
  judge({ 'read-member': read, 'read-odd': group }, { facts }) {
    if (!readIds(group).includes(textOf(facts.member))) return skip('the group was not seen to have the member');
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
