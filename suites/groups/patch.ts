import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, memberIds } from '../reading/members';

const patchUnknown = defineCheck({
  id: 'groups.patch.unknown-group',
  title: 'A PATCH of a group that does not exist is answered with 404 or 400',
  failure: 'A PATCH of a group that does not exist is not answered with 404 or 400',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Entra does not learn that the group was deleted: it repeats the change, or treats it as applied.',
  fix: 'Look up the group before you process the operations. Answer 404 with a SCIM error when it does not exist.',
  probe: 'group-provisioning',
  steps: ['patch-unknown'],
  operations: ['update'],
  messages: {
    accepted: 'expected 404, got {actual}: success for a group that does not exist',
    status: 'expected 404, got {actual}: the group is not reported as missing',
  },
  judge({ 'patch-unknown': patch }) {
    const { status } = patch.response;
    // The id is a GUID. For a provider whose ids look different it is malformed, so 400 is right as well.
    if (status === 404 || status === 400) return pass;
    const messageId = status >= 200 && status < 300 ? 'accepted' : 'status';
    return fail(messageId, { expected: 404, actual: status, at: [at.status(patch)] });
  },
});

const smallAnswer = defineCheck({
  id: 'groups.patch.small-answer',
  title: 'The answer to a PATCH that adds a member does not list the members',
  failure: 'The answer to a PATCH that adds a member lists the members',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Update group' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact: 'In groups with thousands of members, each change takes long and can time out, and Entra repeats it.',
  fix: 'Answer PATCH on /Groups with 204, or omit the members from the answer.',
  probe: 'membership-changes',
  axes: ['dialect'],
  steps: ['add-one'],
  messages: { members: 'expected the number of members in the answer to be 0, got {actual}' },
  judge({ 'add-one': add }) {
    if (groupPatchRefused(add)) return skip('the PATCH was refused: see membership.add.one');
    const listed = memberIds(add.response.body).length;
    return listed === 0 ? pass : fail('members', { expected: 0, actual: listed, at: [at.body(add, '/members')] });
  },
});

export const patch: Check[] = [patchUnknown, smallAnswer];
