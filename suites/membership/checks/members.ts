import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf, objectsOf, stringOf } from '../../../engine/scim/json';
import { userPath } from '../../../engine/scim/paths';
import { hit } from '../../shared/look-ups';
import { membersOf, readIds, textOf, unread } from '../../shared/members';

const common = { probe: 'membership.changes', axes: ['dialect'] } as const;
const noneShown = skip('the group shows no members');

export const membersShown = defineCheck({
  id: 'membership.read.members-shown',
  title: 'A group that is read shows its members',
  failure: 'A group that is read does not show its members',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '8.7.1' }],
  impact: 'Nothing in a cycle, as Entra does not read members; nobody can check from outside who is in a group.',
  fix: 'Return members unless the request excludes them: they belong to what is returned by default.',
  ...common,
  steps: ['read-added', 'test-member'],
  messages: { hidden: 'expected the members that the membership test finds, got none' },
  judge({ 'read-added': read, 'test-member': test }, { facts }) {
    if (unread(read)) return skip('the group cannot be read: see membership.add.one');
    if (readIds(read).length > 0) return pass;
    if (!hit(test, textOf(facts, 'group'))) return skip('no member was stored: see membership.add.one');
    return fail('hidden', { expected: 'members', actual: null, at: [at.body(read, '/members')] });
  },
});

export const memberValue = defineCheck({
  id: 'membership.member.value',
  title: 'The value of a member is the id of the user',
  failure: 'The value of a member is not the id of the user',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '4.2' }],
  impact: 'Members cannot be told from the answers, and those that Entra names by id are not found.',
  fix: 'Return the id of the user as value of each member, the same text as in /Users.',
  ...common,
  steps: ['read-added'],
  messages: {
    none: 'expected a text as value of each member, got {actual}',
    foreign: 'expected one of {expected} as value of each member, got {actual}',
  },
  judge({ 'read-added': read }, { facts }) {
    const members = membersOf(read.response.body);
    if (members.length === 0) return noneShown;
    const ids = [textOf(facts, 'first'), textOf(facts, 'second'), textOf(facts, 'third')];
    const index = members.findIndex(({ value }) => !ids.includes(stringOf(value) ?? ''));
    if (index < 0) return pass;
    const actual = members[index]?.value ?? null;
    const messageId = typeof actual === 'string' ? 'foreign' : 'none';
    return fail(messageId, { expected: ids, actual, at: [at.body(read, `/members/${index}/value`)] });
  },
});

export const memberReference = defineCheck({
  id: 'membership.member.reference',
  title: 'The $ref and the type of a member, where they are returned, lead to the user',
  failure: 'The $ref or the type of a member does not lead to the user',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact: 'Nothing with Entra, which knows members by id; clients that follow $ref do not find the user.',
  fix: 'Return the URL of the user as $ref and User as type of a member, or neither.',
  ...common,
  steps: ['read-added'],
  messages: {
    reference: 'expected $ref to end in {expected}, got {actual}',
    type: 'expected type to be {expected}, got {actual}',
  },
  judge({ 'read-added': read }) {
    const members = membersOf(read.response.body);
    if (members.length === 0) return noneShown;
    if (!members.some(({ value }) => stringOf(value)))
      return skip('the members have no value: see membership.member.value');
    for (const [index, member] of members.entries()) {
      const value = stringOf(member.value) ?? '';
      if (value === '') continue;
      const reference = member.$ref ?? null;
      const place = `/members/${index}`;
      const leadsThere =
        reference === null || [userPath(value), `/Users/${value}`].some((path) => `/${reference}`.endsWith(path));
      if (!leadsThere)
        return fail('reference', {
          expected: userPath(value),
          actual: reference,
          at: [at.body(read, `${place}/$ref`)],
        });
      const type = member.type ?? null;
      if (type !== null && String(type).toLowerCase() !== 'user')
        return fail('type', { expected: 'User', actual: type, at: [at.body(read, `${place}/type`)] });
    }
    return pass;
  },
});

export const userGroups = defineCheck({
  id: 'membership.user.groups',
  title: 'A user shows the groups that it is in',
  failure: 'A user does not show the groups that it is in',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '4.1.2' }],
  impact: 'Nothing with Entra; administrators and other clients do not see from a user what it belongs to.',
  fix: 'Derive the read-only attribute groups of users from the members of groups.',
  probe: 'groups.provisioning',
  steps: ['read-member', 'read-odd'],
  messages: { missing: 'expected {expected} among the groups of the user, got {actual}' },
  judge({ 'read-member': read, 'read-odd': group }, { facts }) {
    if (!readIds(group).includes(textOf(facts, 'member'))) return skip('the group was not seen to have the member');
    const { status, body } = read.response;
    if (status !== 200) return skip('the user could not be read: see groups.delete.keeps-users');
    const expected = textOf(facts, 'odd');
    const listed = groupsOf(body);
    return listed.includes(expected)
      ? pass
      : fail('missing', { expected, actual: listed, at: [at.body(read, '/groups')] });
  },
});

const groupsOf = (user: Parameters<typeof membersOf>[0]) =>
  objectsOf(objectOf(user)?.groups).map(({ value }) => stringOf(value) ?? null);

export const memberChecks: Check[] = [membersShown, memberValue, memberReference, userGroups];
