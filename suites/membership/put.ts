import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { lacks, lists, readIds, unread } from '../reading/members';

const putExact = defineCheck({
  id: 'membership.put.exact',
  title: 'After a PUT, a group has the members that the body names and no others',
  failure: 'A PUT with fewer members is refused, or the group has other members afterwards than it names',
  // Entra sends no PUT.
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.5.1' }],
  impact: 'No effect on Entra, which sends PATCH; with other clients, people keep access that was taken from them.',
  fix: 'Let PUT replace the list of members with the one in the body. Answer 501 if you do not offer PUT.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['read-many', 'put', 'read-put'],
  headlines: {
    unread: 'The group cannot be read after a PUT',
    kept: 'A PUT keeps members that its body does not name',
    lost: 'A PUT loses members that its body names',
  },
  messages: {
    refused: 'expected 200 or 204 for the PUT, got {actual}',
    unread: 'expected 200 with the group, got {actual}',
    kept: 'expected {expected} as the only members, got {actual}',
    lost: 'expected {expected} to be a member, got {actual}',
  },
  judge({ 'read-many': before, put, 'read-put': read }, { facts }) {
    const { kept = '' } = facts;
    const { status } = put.response;
    if ([403, 404, 405, 501].includes(status)) return skip(`the provider does not offer PUT for groups: ${status}`);
    const [other, ...others] = readIds(before).filter((id) => id !== kept);
    if (other === undefined || !readIds(before).includes(kept))
      return skip('the group shows no members that a PUT could take away: see membership.add.many');
    if (status !== 200 && status !== 204)
      return fail('refused', { expected: '200 or 204', actual: status, at: [at.status(put)] });
    const stayed = [other, ...others].find((id) => readIds(read).includes(id));
    return unread(read) ?? lists(read, stayed ?? other, 'kept') ?? lacks(read, [kept], 'lost') ?? pass;
  },
});

export const put: Check[] = [putExact];
