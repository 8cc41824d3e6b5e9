import { at, fail, type Judgement, pass, skip } from '../../../contract/check';
import { defineSurvey } from '../../define';
import { membersAt } from '../../reading/memberships';
import { stepOf } from '../../reading/steps';

export const membershipsGone = defineSurvey({
  id: 'lifecycle.delete.memberships-gone',
  title: 'A deleted user is no longer a member of its groups, and the others still are',
  failure: 'A deleted user still stands among the members of its groups, or took others along',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'Groups list members that cannot be read; clients that resolve members fail on the whole group.',
  fix: 'Take a user out of all groups in the transaction that deletes it.',
  needs: ['groups'],
  survey: ['leave'],
  operations: ['delete'],
  messages: {
    dangling: 'expected the deleted user not to be among the members, got it',
    othersLost: 'expected the other member to stay, got none',
    unreadable: 'expected the group to be there with 200, got {actual}',
  },
  judge(exchanges): Judgement {
    const before = membersAt(exchanges, 'read-group-restored');
    const deleted = stepOf(exchanges, 'read-deleted')?.response.status === 404;
    const read = stepOf(exchanges, 'read-group-deleted');
    if (!before?.user || !before.other || !deleted || !read)
      return skip('no member of a group could be deleted: see the checks of delete and of memberships');
    const after = membersAt(exchanges, 'read-group-deleted');
    if (!after) return fail('unreadable', { expected: 200, actual: read.response.status, at: [at.status(read)] });
    const place = [at.body(read, '/members')];
    if (after.user) return fail('dangling', { expected: 'one member', actual: 'both', at: place });
    return after.other ? pass : fail('othersLost', { expected: 'one member', actual: 'none', at: place });
  },
});
