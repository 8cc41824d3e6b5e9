import { type Answered, at, fail, pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { hit } from '../../reading/look-ups';
import { groupPatchRefused, lacks, memberIds, readIds, textOf } from '../../reading/members';
import { stepOf } from '../../reading/steps';

const probe = 'group-provisioning';

const isRefused = ({ response }: Answered) => response.status >= 400 && response.status < 500;

const neverShown = skip('the provider showed no members of the group');

export const singleObject = defineCheck({
  id: 'membership.add.single-object',
  title: 'A member that is sent as an object instead of an array is added',
  failure: 'A member that is sent as an object instead of an array is not added',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.5.2.1' }],
  impact: 'No effect on Entra, which sends arrays; other clients cannot add members.',
  fix: 'Treat an object in value as an array with one item.',
  probe,
  steps: ['add-single', 'find-by-external-id', 'add-unknown', 'read-changed'],
  operations: ['update'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    notStored: 'expected {expected} among the members, got {actual}',
  },
  judge(
    { 'add-single': add, 'find-by-external-id': find, 'add-unknown': later, 'read-changed': read },
    { facts, exchanges },
  ) {
    const fault = groupPatchRefused(add);
    if (fault) return fault;
    const member = textOf(facts.member);
    const found = hit(find, textOf(facts.group));
    if (memberIds(found).includes(member)) return pass;
    // The group is renamed before it is read for the last time, which may cost it its members.
    const between = stepOf(exchanges, 'read-single');
    if (between && readIds(between).includes(member)) return pass;
    // The later addition names this member as well. If it was accepted, the last read proves nothing.
    if (isRefused(later)) return lacks(between ?? read, [member], 'notStored') ?? pass;
    if (!found) return skip('the group could not be read between the two additions');
    if (readIds(read).length === 0) return neverShown;
    return fail('notStored', { expected: [member], actual: memberIds(found), at: [at.body(find, '/Resources')] });
  },
});
