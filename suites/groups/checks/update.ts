import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { hit } from '../../shared/look-ups';
import { groupPatchRefused, memberIds, textOf, unread } from '../../shared/members';

export const externalIdChanged = defineCheck({
  id: 'groups.external-id.changed',
  title: 'A new externalId of a group is stored',
  failure: 'A group keeps its old externalId',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'Groups that were recreated at the source cannot be linked again.',
  fix: 'Treat externalId as readWrite in PATCH, for groups as for users.',
  probe: 'groups.provisioning',
  steps: ['find', 'change-external-id', 'read-changed'],
  operations: ['update'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    unread: 'expected 200 with the changed group, got {actual}',
    notChanged: 'expected externalId to be {expected}, got {actual}',
  },
  judge({ find, 'change-external-id': change, 'read-changed': read }, { facts }) {
    if (facts.mapsExternalId !== true) return skip('the profile maps no externalId for groups');
    const created = hit(find, textOf(facts, 'group'));
    if (created && created.externalId !== facts.externalId)
      return skip('the provider did not store the first externalId: see groups.external-id.stored');
    const fault = groupPatchRefused(change) ?? unread(read);
    if (fault) return fault;
    const expected = textOf(facts, 'newExternalId');
    const actual = objectOf(read.response.body)?.externalId ?? null;
    return actual === expected ? pass : fail('notChanged', { expected, actual, at: [at.body(read, '/externalId')] });
  },
});

export const patchUnknown = defineCheck({
  id: 'groups.patch.unknown-group',
  title: 'A PATCH of a group that does not exist is answered with 404',
  failure: 'A PATCH of a group that does not exist is not answered with 404',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Entra does not learn that the group is gone: it repeats the change, or takes it for done.',
  fix: 'Look the group up before anything else and answer 404 with a SCIM error when there is none.',
  probe: 'groups.provisioning',
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

export const smallAnswer = defineCheck({
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
  probe: 'membership.changes',
  axes: ['dialect'],
  steps: ['add-one'],
  messages: { members: 'expected 204 or a group without members, got {actual} of them' },
  judge({ 'add-one': add }) {
    if (groupPatchRefused(add)) return skip('the PATCH was refused: see membership.add.one');
    const listed = memberIds(add.response.body).length;
    return listed === 0 ? pass : fail('members', { expected: 0, actual: listed, at: [at.body(add, '/members')] });
  },
});

export const updateChecks: Check[] = [externalIdChanged, patchUnknown, smallAnswer];
