import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, hitIds, isList, listFault, lookUpMessages } from '../reading/look-ups';
import { readIds, textOf } from '../reading/members';

const testMember = defineCheck({
  id: 'membership.test.member',
  title: 'The membership test finds the group of a member',
  failure: 'The membership test does not find the group of a member',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Membership test' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Entra cannot ask whether somebody is in a group, and adds members that are in.',
  fix: 'Support id eq "…" and members eq "…" on /Groups, where members stands for members.value.',
  probe: 'membership-changes',
  axes: ['dialect'],
  steps: ['read-added', 'test-member'],
  messages: lookUpMessages,
  judge({ 'read-added': read, 'test-member': test }, { facts }) {
    const group = textOf(facts.group);
    if (!readIds(read).includes(textOf(facts.first)) && isList(test) && !hit(test, group))
      return skip('the member was not seen in the group: see membership.add.several');
    return findsOnly(test, group);
  },
});

const testStranger = defineCheck({
  id: 'membership.test.stranger',
  title: 'The membership test does not find the group for somebody who is not in it',
  failure: 'The membership test finds the group for somebody who is not in it',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Membership test' },
  ],
  impact: 'Entra takes the person for a member and does not add it: the access is missing, and no error is logged.',
  fix: 'Evaluate both sides of and; refuse with 400 what cannot be evaluated, never leave it out.',
  probe: 'group-provisioning',
  steps: ['find', 'test-stranger'],
  messages: {
    refused: 'expected 200 or a refusal with 400, got {actual}',
    notList: lookUpMessages.notList,
    others: 'expected no hit, got {actual}',
  },
  judge({ find, 'test-stranger': test }, { facts }) {
    const { status } = test.response;
    if ((status >= 400 && status < 500) || status === 501)
      return skip(`the provider refuses this filter with ${status}`);
    const fault = listFault(test);
    if (fault) return fault;
    const ids = hitIds(test);
    if (ids.length > 0)
      return fail('others', { expected: 'no hit', actual: ids.slice(0, 5), at: [at.body(test, '/Resources')] });
    return hit(find, textOf(facts.group)) ? pass : skip('the group is not found by its name either');
  },
});

export const test: Check[] = [testMember, testStranger];
