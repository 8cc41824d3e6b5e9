import { at, fail, pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { objectOf, objectsOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { hit } from '../../reading/look-ups';
import { membersAt } from '../../reading/memberships';
import { createdId, stepOf } from '../../reading/steps';

export const restoredShowsGroups = defineSurvey({
  id: 'lifecycle.restore.groups-shown',
  title: 'A user who was disabled and restored shows its groups, where users show any',
  failure: 'A user who was disabled and restored does not show its groups',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '4.1.2' }],
  impact: 'Nothing with Entra; what grants access by the groups of the user gives none to who comes back.',
  fix: 'Derive groups of users from the members of groups, whatever active was in between.',
  operations: ['update'],
  needs: ['groups'],
  survey: ['leave'],
  messages: {
    missing: 'expected {expected} among the groups of the restored user, as with the other member, got {actual}',
  },
  judge(exchanges) {
    const group = createdId(stepOf(exchanges, 'group'));
    const find = stepOf(exchanges, 'find-restored');
    const restored = find && hit(find, createdId(stepOf(exchanges, 'create')) ?? '');
    const groupsOf = (user: Json | undefined) => objectsOf(objectOf(user)?.groups).map(({ value }) => value ?? null);
    if (!find || !restored || !membersAt(exchanges, 'read-group-restored')?.user)
      return skip('the restored user is not found, or no member: see the other checks of restore');
    const other = stepOf(exchanges, 'read-other');
    if (!group || !groupsOf(other?.response.body).includes(group))
      return skip('the other member shows no groups either');
    const actual = groupsOf(restored);
    if (actual.includes(group)) return pass;
    return fail('missing', { expected: group, actual, at: [at.body(find, '/Resources')] });
  },
});
