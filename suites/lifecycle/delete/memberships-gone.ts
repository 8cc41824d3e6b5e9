import { at, fail, type Judgement, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { membersAt } from '../../reading/memberships';
import { stepOf } from '../../reading/steps';

export const membershipsGone = defineSurvey({
  id: 'lifecycle.delete.memberships-gone',
  title: 'A deleted user leaves its groups, and the other members stay',
  failure: 'A deleted user stays in its groups, or its deletion removes other members or the group',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'Groups list members that cannot be read, and clients that resolve members fail for the whole group.',
  fix: 'Remove the user from all groups in the transaction that deletes it.',
  needs: ['groups'],
  survey: ['leave'],
  operations: ['delete'],
  headlines: {
    dangling: 'A deleted user stays in its groups',
    othersLost: 'Deleting a user removes other members from its groups',
    unreadable: 'After a user is deleted, its group cannot be read',
  },
  messages: {
    dangling: 'expected only the other member, got the deleted user as well',
    othersLost: 'expected the other member to stay, got no members',
    unreadable: 'expected 200 with the group, got {actual}',
  },
  judge(exchanges): Judgement {
    const before = membersAt(exchanges, 'read-group-restored');
    const deleted = stepOf(exchanges, 'read-deleted')?.response.status === 404;
    const read = stepOf(exchanges, 'read-group-deleted');
    if (!before?.user || !before.other || !deleted || !read)
      return skip('no group member could be deleted: see the checks of delete and of memberships');
    const after = membersAt(exchanges, 'read-group-deleted');
    if (!after) return fail('unreadable', { expected: 200, actual: read.response.status, at: [at.status(read)] });
    const place = [at.body(read, '/members')];
    if (after.user) return fail('dangling', { expected: 'one member', actual: 'both', at: place });
    return after.other ? pass : fail('othersLost', { expected: 'one member', actual: 'none', at: place });
  },
});
