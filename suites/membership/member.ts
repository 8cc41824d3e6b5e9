import { at, type Check, fail, pass, skip } from '../../contract/check';
import { stringOf } from '../../scim/json';
import { userPath } from '../../scim/paths';
import { defineCheck } from '../define';
import { membersOf, textOf } from '../reading/members';

const common = { probe: 'membership-changes', axes: ['dialect'] } as const;

const noneShown = skip('the group shows no members');

const memberValue = defineCheck({
  id: 'membership.member.value',
  title: 'The value of a member is the id of the user',
  failure: 'The value of a member is not the id of the user',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '4.2' }],
  impact: 'Members in the answers cannot be matched to users, and members that Entra names by id may not be found.',
  fix: 'Return the id of the user as value of each member, exactly as in /Users.',
  ...common,
  steps: ['read-added'],
  headlines: {
    none: 'A member has no value',
    foreign: 'The value of a member is not the id of the user',
  },
  messages: {
    none: 'expected value of each member to be a string, got {actual}',
    foreign: 'expected value of each member to be one of {expected}, got {actual}',
  },
  judge({ 'read-added': read }, { facts }) {
    const members = membersOf(read.response.body);
    if (members.length === 0) return noneShown;
    const ids = [textOf(facts.first), textOf(facts.second), textOf(facts.third)];
    const index = members.findIndex(({ value }) => !ids.includes(stringOf(value) ?? ''));
    if (index < 0) return pass;
    const actual = members[index]?.value ?? null;
    const messageId = typeof actual === 'string' ? 'foreign' : 'none';
    return fail(messageId, { expected: ids, actual, at: [at.body(read, `/members/${index}/value`)] });
  },
});

const memberReference = defineCheck({
  id: 'membership.member.reference',
  title: 'If a member has $ref or type, they point to the user',
  failure: 'The $ref or type of a member does not point to the user',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact: 'No effect on Entra, which identifies members by id; clients that follow $ref do not find the user.',
  fix: 'Return the URL of the user as $ref and User as type of each member, or omit both.',
  ...common,
  steps: ['read-added'],
  headlines: {
    reference: 'The $ref of a member does not point to the user',
    type: 'The type of a member is not User',
  },
  messages: {
    reference: 'expected $ref of each member to end with {expected}, got {actual}',
    type: 'expected type of each member to be {expected}, got {actual}',
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

export const member: Check[] = [memberValue, memberReference];
