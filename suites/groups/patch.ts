import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, memberIds } from '../reading/members';

const patchUnknown = defineCheck({
  id: 'groups.patch.unknown-group',
  title: 'A PATCH of a group that does not exist is answered with 404',
  failure: 'A PATCH of a group that does not exist is not answered with 404',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Entra does not learn that the group is gone: it repeats the change, or takes it for done.',
  fix: 'Look the group up before anything else and answer 404 with a SCIM error when there is none.',
  probe: 'group-provisioning',
  steps: ['patch-unknown'],
  operations: ['update'],
  messages: {
    accepted: 'expected 404, got {actual}: a change of nothing is reported as done',
    status: 'expected 404, got {actual}',
  },
  judge({ 'patch-unknown': patch }) {
    const { status } = patch.response;
    // The id is a GUID; where ids look otherwise, it is malformed and 400 is as right.
    if (status === 404 || status === 400) return pass;
    const messageId = status >= 200 && status < 300 ? 'accepted' : 'status';
    return fail(messageId, { expected: 404, actual: status, at: [at.status(patch)] });
  },
});

const smallAnswer = defineCheck({
  id: 'groups.patch.small-answer',
  title: 'The answer to the PATCH of a group does not list its members',
  failure: 'The answer to the PATCH of a group lists its members',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Update group' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact: 'With thousands of members each change takes long, runs into the time limit and is repeated.',
  fix: 'Answer the PATCH of a group with 204, or leave the members out of the answer.',
  probe: 'membership-changes',
  axes: ['dialect'],
  steps: ['add-one'],
  messages: { members: 'expected 204 or a group without members, got {actual} of them' },
  judge({ 'add-one': add }) {
    if (groupPatchRefused(add)) return skip('the PATCH was refused: see membership.add.one');
    const listed = memberIds(add.response.body).length;
    return listed === 0 ? pass : fail('members', { expected: 0, actual: listed, at: [at.body(add, '/members')] });
  },
});

export const patch: Check[] = [patchUnknown, smallAnswer];
