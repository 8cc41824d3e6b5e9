import { at, fail, pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { objectOf, objectsOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { hit } from '../../reading/look-ups';
import { membersAt } from '../../reading/memberships';
import { createdId, stepOf } from '../../reading/steps';

export const restoredShowsGroups = defineSurvey({
  id: 'lifecycle.restore.groups-shown',
  title: 'A restored user shows its groups, if other users do',
  failure: 'A restored user does not show its groups',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '4.1.2' }],
  impact:
    'No effect on Entra, which does not read the groups of users; applications that derive access from them give none to a returning person.',
  fix: 'Derive the groups of a user from the members of groups, regardless of active.',
  operations: ['update'],
  needs: ['groups'],
  survey: ['leave'],
  messages: {
    missing: 'expected the groups of the restored user to include {expected}, as for the other member, got {actual}',
  },
  judge(exchanges) {
    const group = createdId(stepOf(exchanges, 'group'));
    const find = stepOf(exchanges, 'find-restored');
    const restored = find && hit(find, createdId(stepOf(exchanges, 'create')) ?? '');
    const groupsOf = (user: Json | undefined) => objectsOf(objectOf(user)?.groups).map(({ value }) => value ?? null);
    if (!find || !restored || !membersAt(exchanges, 'read-group-restored')?.user)
      return skip('the restored user was not found or is not a member: see the other checks of restore');
    const other = stepOf(exchanges, 'read-other');
    if (!group || !groupsOf(other?.response.body).includes(group))
      return skip('the other member does not show the group either');
    const actual = groupsOf(restored);
    if (actual.includes(group)) return pass;
    return fail('missing', { expected: group, actual, at: [at.body(find, '/Resources')] });
  },
});
