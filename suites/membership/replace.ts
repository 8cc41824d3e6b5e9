import { type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, lacks, lists, readIds, unread } from '../reading/members';

const replaceExact = defineCheck({
  id: 'membership.replace.exact',
  title: 'Replace of the members leaves those in the group that it names, and no others',
  failure: 'Replace of the members does not leave just those in the group that it names',
  // No text says that Entra replaces members, so this is the RFC's duty alone.
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.5.2.3' }],
  impact:
    'Nothing with Entra, which adds and removes; with other clients, people keep access that was taken from them.',
  fix: 'Let replace put the new list in the place of the old one; only add appends.',
  needs: ['groups'],
  probe: 'members-at-once',
  steps: ['read', 'replace', 'read-replaced'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    unread: 'expected 200 with the group, got {actual}',
    kept: 'expected {expected} as members, got {actual}',
    lost: 'expected {expected} to be a member, got {actual}',
  },
  judge({ read, replace, 'read-replaced': replaced }, { facts }) {
    const { kept = '' } = facts;
    const others = readIds(read).filter((id) => id !== kept);
    const [other] = others;
    if (other === undefined) return skip('the group shows no other members: see membership.add.several');
    const fault = groupPatchRefused(replace) ?? unread(replaced);
    if (fault) return fault;
    const stayed = others.find((id) => readIds(replaced).includes(id));
    return lists(replaced, stayed ?? other, 'kept') ?? lacks(replaced, [kept], 'lost') ?? pass;
  },
});

export const replace: Check[] = [replaceExact];
