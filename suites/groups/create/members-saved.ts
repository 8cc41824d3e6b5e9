import { pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { filled, lacks, readIds, textOf, unread } from '../../reading/members';

const probe = 'group-provisioning';

export const membersSaved = defineCheck({
  id: 'groups.create.members-saved',
  title: 'A group that is created with a member has that member',
  failure: 'A group that is created with a member does not have it',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7643', section: '4.2' },
  ],
  impact: 'No effect on Entra, which adds members after it creates the group; groups of other clients stay empty.',
  fix: 'Store members from the body of POST. Treat type, display and $ref of a member as optional.',
  probe,
  steps: ['read-changed', 'read-odd'],
  headlines: {
    unread: 'A group that is created with a member cannot be read',
    notSaved: 'A group that is created with a member does not have it',
  },
  messages: {
    unread: 'expected 200 with the new group, got {actual}',
    notSaved: 'expected {expected} among the members, got {actual}',
  },
  judge({ 'read-changed': other, 'read-odd': read }, { facts, exchanges }) {
    const fault = unread(read);
    if (fault) return fault;
    const isShown = [read, other, filled(exchanges)].some((each) => each && readIds(each).length > 0);
    if (!isShown) return skip('the provider does not show the members of a group');
    return lacks(read, [textOf(facts.member)], 'notSaved') ?? pass;
  },
});
