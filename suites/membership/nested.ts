import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { JsonObject } from '../../scim/json';
import { defineSurvey } from '../define';
import { membersOf, readIds } from '../reading/members';
import { createdId, stepOf } from '../reading/steps';

const nestedHarmless = defineSurvey({
  id: 'membership.nested.refused-or-kept',
  title: 'A group that is sent as a member of a group is stored or refused',
  failure: 'A group that is sent as a member of a group is dropped silently, or is neither stored nor refused with 4xx',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '4.2' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact:
    'No effect on Entra, which sends no groups as members; other clients do not learn that the member is missing.',
  fix: 'Store the id of the group as a member, or answer 400 with scimType invalidValue.',
  needs: ['groups'],
  survey: ['members-at-once'],
  headlines: {
    dropped: 'A group that is sent as a member of a group is dropped silently',
  },
  messages: {
    fault: 'expected 201 with an id, or a refusal with 4xx, got {actual}',
    dropped: 'expected {expected} among the members, as the answer says success, got {actual}',
  },
  judge(exchanges) {
    const nest = stepOf(exchanges, 'nest');
    const inner = createdId(stepOf(exchanges, 'create-group'));
    if (!nest || inner === undefined) return skip('no create call with a group as a member was answered in this run');
    const { status } = nest.response;
    if (createdId(nest) === undefined) {
      if (status >= 400 && status < 500) return pass;
      return fail('fault', { expected: '201 or 4xx', actual: status, at: [at.status(nest)] });
    }
    const read = stepOf(exchanges, 'read-nest');
    const listed = read ? readIds(read) : [];
    if (!read || listed.length === 0) return skip('the group shows no members: see groups.create.members-saved');
    const member = membersOf(read.response.body).find(({ value }) => value === inner);
    if (isUser(member))
      return skip('the provider treats the member as a user: the id that was sent does not say which is meant');
    if (member) return pass;
    return fail('dropped', { expected: inner, actual: listed, at: [at.body(read, '/members')] });
  },
});

/** Where users and groups are numbered separately, a user may have the id of the group; the call names no more than the id. */
const isUser = (member: JsonObject | undefined) =>
  /^user$/i.test(String(member?.type ?? '')) || /\/Users\//i.test(String(member?.$ref ?? ''));

export const nested: Check[] = [nestedHarmless];
