import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { otherThanResource } from '../reading/answers';
import { readIds, textOf } from '../reading/members';

const probe = 'group-provisioning';

const deleteStatus = defineCheck({
  id: 'groups.delete.status',
  title: 'A group is deleted with 204',
  failure: 'The deletion of a group is not answered with 204',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete group' },
  ],
  impact: 'Groups that left the scope stay, and the administrator has to remove them by hand.',
  fix: 'Support DELETE of groups, with members or without, and answer 204.',
  probe,
  steps: ['delete'],
  operations: ['delete'],
  messages: { status: 'expected 204, got {actual}' },
  judge({ delete: call }) {
    const { status } = call.response;
    return status === 204 ? pass : fail('status', { expected: 204, actual: status, at: [at.status(call)] });
  },
});

const isDeleted = ({ response }: Answered) => response.status >= 200 && response.status < 300;

const deleteGone = defineCheck({
  id: 'groups.delete.gone',
  title: 'A deleted group is gone',
  failure: 'A deleted group is still there',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: 'The group goes on giving access, and a new group of that name cannot be linked.',
  fix: 'Answer 404 for a deleted group, also when it is only marked as deleted.',
  probe,
  steps: ['read-changed', 'delete', 'read-deleted'],
  operations: ['delete'],
  messages: {
    refused: 'expected 204 for the DELETE, got {actual}',
    there: 'expected 404 for the deleted group, got {actual}',
  },
  judge({ 'read-changed': before, delete: call, 'read-deleted': read }) {
    const { status } = call.response;
    if (status === 405 || status === 501) return skip(`the provider does not delete groups: it answers ${status}`);
    if (!isDeleted(call)) return fail('refused', { expected: 204, actual: status, at: [at.status(call)] });
    if (before.response.status !== 200) return skip('the group could not be read before it was deleted either');
    const { status: after } = read.response;
    return after === 404 ? pass : fail('there', { expected: 404, actual: after, at: [at.status(read)] });
  },
});

const notDeleted = skip('the group was not deleted: see groups.delete.status');

const deleteKeepsUsers = defineCheck({
  id: 'groups.delete.keeps-users',
  title: 'The deletion of a group leaves its members as they are',
  failure: 'The deletion of a group deletes or disables its members',
  rfc: null,
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: 'Everybody who was in a deleted group loses the account.',
  fix: 'Remove the group and the memberships, and nothing of the users.',
  probe,
  steps: ['create-member', 'read-changed', 'delete', 'read-member'],
  operations: ['delete'],
  messages: {
    gone: 'expected 200 for a member of the deleted group, got {actual}',
    disabled: 'expected active to be {expected} as before, got {actual}',
  },
  judge({ 'create-member': created, 'read-changed': group, delete: call, 'read-member': read }, { facts }) {
    if (!isDeleted(call)) return notDeleted;
    if (!readIds(group).includes(textOf(facts.member))) return skip('the deleted group was not seen to have a member');
    const { status, body } = read.response;
    const user = objectOf(body);
    if (status !== 200 || !user || user.id !== facts.member)
      return fail('gone', { expected: 200, actual: otherThanResource(read), at: [at.status(read)] });
    const before = objectOf(created.response.body)?.active ?? true;
    const after = user.active ?? true;
    // How active is written has a check of its own: representation.active.is-boolean.
    return String(after).toLowerCase() === String(before).toLowerCase()
      ? pass
      : fail('disabled', { expected: before, actual: after, at: [at.body(read, '/active')] });
  },
});

export const deleteChecks: Check[] = [deleteStatus, deleteGone, deleteKeepsUsers];
