import { type Answered, type Check, pass, skip } from '../../contract/check';
import { finalOf } from '../../scim/exchanges';
import { defineCheck } from '../define';
import { groupPatchRefused, lacks, lists, readIds, unread } from '../reading/members';

const replaceExact = defineCheck({
  id: 'membership.replace.exact',
  title: 'After a replace of members, a group has the members that it names and no others',
  failure: 'A replace of members is refused, or the group has other members afterwards than it names',
  // No document says that Entra replaces members, so this is a duty of the RFC alone.
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.5.2.3' }],
  impact:
    'No effect on Entra, which adds and removes members; with other clients, people keep access that was taken from them.',
  fix: 'Let replace set a new list of members. Only add appends.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['read', 'replace', 'read-replaced'],
  headlines: {
    unread: 'The group cannot be read after its members are replaced',
    kept: 'A replace of members keeps members that it does not name',
    lost: 'A replace of members loses members that it names',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    unread: 'expected 200 with the group, got {actual}',
    kept: 'expected {expected} as the only members, got {actual}',
    lost: 'expected {expected} to be a member, got {actual}',
  },
  judge({ read, replace, 'read-replaced': replaced }, { facts, exchanges }) {
    const { kept = '' } = facts;
    // What was missing was added again: that read is the last before the replace.
    const again = finalOf(exchanges, 'read-again');
    const before = again?.response ? (again as Answered) : read;
    const others = readIds(before).filter((id) => id !== kept);
    const [other] = others;
    if (other === undefined)
      return skip('the group shows no members that a replace could remove: see membership.add.several');
    const fault = groupPatchRefused(replace) ?? unread(replaced);
    if (fault) return fault;
    const stayed = others.find((id) => readIds(replaced).includes(id));
    return lists(replaced, stayed ?? other, 'kept') ?? lacks(replaced, [kept], 'lost') ?? pass;
  },
});

export const replace: Check[] = [replaceExact];
