import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, hitIds, listFault, lookUpMessages } from '../reading/look-ups';
import { readIds, textOf } from '../reading/members';

const testMember = defineCheck({
  id: 'membership.test.member',
  title: 'A query for a group with a certain member finds the group',
  failure: 'A query for a group with a certain member does not find the group, or finds others as well',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Membership test' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Entra cannot check whether a person is in a group, and adds people who are already members.',
  fix: 'Support the filter id eq "…" and members eq "…" on /Groups, where members means members.value.',
  probe: 'membership-changes',
  axes: ['dialect'],
  steps: ['read-added', 'test-member'],
  headlines: {
    notList: 'A query for a group with a certain member is not answered with a ListResponse',
    missing: 'A query for a group with a certain member does not find the group',
    others: 'A query for a group with a certain member finds other groups as well',
  },
  messages: lookUpMessages,
  judge({ 'read-added': read, 'test-member': test }, { facts }) {
    const group = textOf(facts.group);
    const isUnseen = !readIds(read).includes(textOf(facts.first)) && !hit(test, group);
    // Who finds nothing may say so in a wrong way, which other checks judge; a refusal of the filter is its own.
    if (isUnseen && [200, 404].includes(test.response.status))
      return skip('the group did not show the member: see membership.add.several');
    return findsOnly(test, group);
  },
});

const testStranger = defineCheck({
  id: 'membership.test.stranger',
  title: 'A query for a group with a certain member does not find a group that lacks the member',
  failure:
    'A query for a group with a certain member finds a group that lacks the member, or is answered with neither a list nor a refusal',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Membership test' },
  ],
  impact: 'Entra treats the person as a member and does not add them: they lack access, and no error is logged.',
  fix: 'Evaluate both sides of and. Reject a filter that you cannot evaluate with 400 instead of ignoring part of it.',
  probe: 'group-provisioning',
  steps: ['find', 'test-stranger'],
  headlines: {
    notList: 'A query for a group with a certain member is answered with neither a list nor a refusal',
    others: 'A query for a group with a certain member finds a group that lacks the member',
  },
  messages: {
    refused: 'expected 200 or 400 for the query, got {actual}',
    notList: lookUpMessages.notList,
    others: 'expected no query results, got {actual}',
  },
  judge({ find, 'test-stranger': test }, { facts }) {
    const { status } = test.response;
    if ((status >= 400 && status < 500) || status === 501)
      return skip(`the provider refuses this filter with ${status}`);
    const fault = listFault(test);
    if (fault) return fault;
    const ids = hitIds(test);
    if (ids.length > 0)
      return fail('others', { expected: 'no result', actual: ids.slice(0, 5), at: [at.body(test, '/Resources')] });
    return hit(find, textOf(facts.group))
      ? pass
      : skip('the group is not found by its displayName either: see groups.find.by-display-name');
  },
});

export const test: Check[] = [testMember, testStranger];
