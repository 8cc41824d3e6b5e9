import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { otherThanResource } from '../reading/answers';
import { readIds, textOf } from '../reading/members';

const probe = 'group-provisioning';

const deleteStatus = defineCheck({
  id: 'groups.delete.status',
  title: 'Deleting a group is answered with 204',
  failure: 'Deleting a group is not answered with 204',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete group' },
  ],
  impact:
    'If the provider does not delete the group, an administrator has to delete groups that leave the scope by hand.',
  fix: 'Support DELETE for groups, with or without members, and answer 204.',
  probe,
  steps: ['delete'],
  operations: ['delete'],
  messages: { status: 'expected 204 for the DELETE, got {actual}' },
  judge({ delete: call }) {
    const { status } = call.response;
    return status === 204 ? pass : fail('status', { expected: 204, actual: status, at: [at.status(call)] });
  },
});

const isDeleted = ({ response }: Answered) => response.status >= 200 && response.status < 300;

const deleteGone = defineCheck({
  id: 'groups.delete.gone',
  title: 'A deleted group can no longer be read',
  failure: 'A group is not deleted, or reading it afterwards is not answered with 404',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: 'The group may still give access, and a new group with that name may not be linked.',
  fix: 'Answer 404 for a deleted group, even if you only mark it as deleted.',
  probe,
  steps: ['read-changed', 'delete', 'read-deleted'],
  operations: ['delete'],
  headlines: {
    there: 'A deleted group can still be read',
  },
  messages: {
    refused: 'expected 204 for the DELETE, got {actual}',
    there: 'expected 404 for a read of the deleted group, got {actual}',
  },
  judge({ 'read-changed': before, delete: call, 'read-deleted': read }) {
    const { status } = call.response;
    if (status === 405 || status === 501)
      return skip(`the provider does not support deleting groups: it answers ${status}`);
    if (!isDeleted(call)) return fail('refused', { expected: 204, actual: status, at: [at.status(call)] });
    if (before.response.status !== 200) return skip('the group could not be read before it was deleted either');
    const { status: after } = read.response;
    return after === 404 ? pass : fail('there', { expected: 404, actual: after, at: [at.status(read)] });
  },
});

const notDeleted = skip('the group was not deleted: see groups.delete.status');

const deleteKeepsUsers = defineCheck({
  id: 'groups.delete.keeps-users',
  title: 'Deleting a group leaves its members unchanged',
  failure: 'Deleting a group deletes a member or changes its active value',
  rfc: null,
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: 'Everyone who was in a deleted group loses their account.',
  fix: 'Delete the group and its memberships only. Leave the users as they are.',
  probe,
  steps: ['create-member', 'read-changed', 'delete', 'read-member'],
  operations: ['delete'],
  headlines: {
    disabled: 'Deleting a group changes the active value of a member',
    gone: 'Deleting a group deletes a member',
  },
  messages: {
    gone: 'expected 200 for a member of the deleted group, got {actual}',
    disabled: 'expected active of a member to be {expected} as before, got {actual}',
  },
  judge({ 'create-member': created, 'read-changed': group, delete: call, 'read-member': read }, { facts }) {
    if (!isDeleted(call)) return notDeleted;
    if (!readIds(group).includes(textOf(facts.member))) return skip('the group showed no member before it was deleted');
    const { status, body } = read.response;
    const user = objectOf(body);
    if (status !== 200 || !user || user.id !== facts.member)
      return fail('gone', { expected: 200, actual: otherThanResource(read), at: [at.status(read)] });
    const before = objectOf(created.response.body)?.active ?? true;
    const after = user.active ?? true;
    // representation.active.is-boolean judges how active is written.
    return String(after).toLowerCase() === String(before).toLowerCase()
      ? pass
      : fail('disabled', { expected: before, actual: after, at: [at.body(read, '/active')] });
  },
});

export const deleteChecks: Check[] = [deleteStatus, deleteGone, deleteKeepsUsers];
