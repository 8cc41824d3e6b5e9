import { at, fail, pass, skip } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { isNotOffered, notDone, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const deletedUnreadable = defineCheck({
  id: 'lifecycle.delete.not-readable',
  title: 'Reading a deleted user returns 404',
  failure: 'Reading a deleted user does not return 404',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Entra treats the deleted account as existing and links a rehired employee to it.',
  fix: 'Answer 404 to every request for a deleted id, even when the record is only marked as deleted.',
  probe,
  steps: ['delete', 'read-deleted'],
  operations: ['delete'],
  messages: {
    there: 'expected 404 for the deleted user, got {actual}: it can still be read',
    status: 'expected 404 for the deleted user, got {actual}: neither success nor 404',
  },
  judge({ delete: gone, 'read-deleted': read }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isSuccess(gone)) return skip(notDone);
    const { status } = read.response;
    if (status === 404) return pass;
    const messageId = status >= 200 && status < 300 ? 'there' : 'status';
    return fail(messageId, { expected: 404, actual: status, at: [at.status(read)] });
  },
});
