import { pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { groupPatchRefused, lacks, lists, readIds, unread } from '../../reading/members';

/**
 * The batch repeats a member, which RFC 7643 §2.4 advises against: a refusal is right, and only what was answered with
 * success and left out, or refused and carried out by half, is a fault.
 */
export const addMany = defineCheck({
  id: 'membership.add.many',
  title: 'Of more than 100 values that are added by one PATCH, none is lost',
  failure: 'Of more than 100 values that are added by one PATCH, some are lost silently',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Add members' },
  ],
  impact: 'A part of a large group has no access. Entra never reads members back, so it stays so.',
  fix: 'Apply every value of every operation, or refuse the request with 413 or 400 and apply none.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['read-replaced', 'add-many', 'read-many'],
  messages: {
    unread: 'expected 200 with the group, got {actual}',
    lost: 'expected {expected} as members after the answer said success, got {actual}',
    half: 'expected no new member after the refusal, got {actual}',
  },
  judge({ 'read-replaced': before, 'add-many': add, 'read-many': after }, { facts }) {
    const { members = [] } = facts;
    const [kept = '', ...added] = members;
    const listed = readIds(before);
    if (!listed.includes(kept) || added.some((id) => listed.includes(id)))
      return skip('the group did not show the one member that it was to have: see membership.replace.exact');
    const gone = unread(after);
    if (gone) return gone;
    if (!groupPatchRefused(add)) return lacks(after, members, 'lost') ?? pass;
    const half = added.map((id) => lists(after, id, 'half')).find((fault) => fault !== undefined);
    return half ?? skip(`the provider refuses the batch with ${add.response.status} and applies none of it`);
  },
});
