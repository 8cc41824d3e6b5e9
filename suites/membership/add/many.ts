import { pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { groupPatchRefused, lacks, lists, readIds, unread } from '../../reading/members';

/**
 * The batch repeats a member, which RFC 7643 §2.4 advises against, so a refusal is right. It is a fault if members are
 * missing although the answer says success, or if a refused batch is applied in part.
 */
export const addMany = defineCheck({
  id: 'membership.add.many',
  title: 'A PATCH that adds more than 100 member values is applied as a whole or not at all',
  failure: 'A PATCH that adds more than 100 member values is applied only in part',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Add members' },
  ],
  impact: 'Some members of a large group lack access. Entra never reads members back, so this is not repaired.',
  fix: 'Apply every value of every operation, or reject the request with 413 or 400 and apply none.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['read-replaced', 'add-many', 'read-many'],
  headlines: {
    unread: 'The group cannot be read after more than 100 member values are added',
    lost: 'Members are lost when more than 100 member values are added',
    half: 'A PATCH that adds more than 100 member values is applied only in part',
  },
  messages: {
    unread: 'expected 200 with the group, got {actual}',
    lost: 'expected {expected} as members, as the answer says success, got {actual}',
    half: 'expected no new members after the refusal, got {actual}',
  },
  judge({ 'read-replaced': before, 'add-many': add, 'read-many': after }, { facts }) {
    const { members = [] } = facts;
    const [kept = '', ...added] = members;
    const listed = readIds(before);
    if (!listed.includes(kept) || added.some((id) => listed.includes(id)))
      return skip('the group did not show exactly one member before: see membership.replace.exact');
    const gone = unread(after);
    if (gone) return gone;
    if (!groupPatchRefused(add)) return lacks(after, members, 'lost') ?? pass;
    const half = added.map((id) => lists(after, id, 'half')).find((fault) => fault !== undefined);
    return half ?? skip(`the provider refuses the batch with ${add.response.status} and applies none of it`);
  },
});
