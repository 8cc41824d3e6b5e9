import { at, fail, pass, skip } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { isNotOffered, notDone } from '../../reading/deletion';

const probe = 'leave';

export const deleteOffered = defineCheck({
  id: 'lifecycle.delete.offered',
  title: 'DELETE of a user is supported',
  failure: 'DELETE of a user is not supported',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Accounts of leavers stay indefinitely as disabled users, with their data and possibly their licences.',
  fix: 'Support DELETE /Users/{id}, or tell customers to untick Delete under Target Object Actions.',
  probe,
  steps: ['delete'],
  operations: ['delete'],
  messages: { notOffered: 'expected 204, got {actual}' },
  judge({ delete: exchange }) {
    const { status } = exchange.response;
    if (isNotOffered(exchange)) return fail('notOffered', { expected: 204, actual: status, at: [at.status(exchange)] });
    return isSuccess(exchange) ? pass : skip(notDone);
  },
});
