import { at, fail, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { membersAt } from '../../reading/memberships';
import { stepOf } from '../../reading/steps';

export const membershipsKept = defineSurvey({
  id: 'lifecycle.restore.memberships-kept',
  title: 'A restored user is still a member of its groups',
  failure: 'A restored user has lost its group memberships',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'Entra', topic: 'Restore user: memberships are not sent again' },
  ],
  impact: 'A person who returns can sign in but has no permissions, and Entra does not send the memberships again.',
  fix: 'Keep memberships when active becomes false, and block access by active alone.',
  needs: ['groups'],
  survey: ['leave'],
  operations: ['update'],
  messages: { lost: 'expected the restored user among the members, got only the other member' },
  judge(exchanges) {
    const members = membersAt(exchanges, 'read-group-restored');
    if (!members?.other) return skip('the group does not show its members or could not be filled');
    if (members.user) return pass;
    if ((stepOf(exchanges, 'restore')?.response.status ?? 500) >= 300)
      return skip('the user could not be restored: see lifecycle.restore.by-patch');
    return fail('lost', { expected: 'both members', actual: 'one', at: [at.body(members.read, '/members')] });
  },
});
