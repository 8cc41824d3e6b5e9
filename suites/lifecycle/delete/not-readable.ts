import { at, fail, pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { isDone, isNotOffered, notDone, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const deletedUnreadable = defineCheck({
  id: 'lifecycle.delete.not-readable',
  title: 'A deleted user is answered with 404',
  failure: 'A deleted user can still be read, or its absence looks like something else',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Entra takes the deleted account for alive, and links somebody who is hired again to a dead record.',
  fix: 'Answer 404 to every call for a deleted id, also when the record is only marked as deleted.',
  probe,
  steps: ['delete', 'read-deleted'],
  operations: ['delete'],
  messages: {
    there: 'expected 404 for the deleted user, got {actual}: it is still there',
    status: 'expected 404 for the deleted user, got {actual}',
  },
  judge({ delete: gone, 'read-deleted': read }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isDone(gone)) return skip(notDone);
    const { status } = read.response;
    if (status === 404) return pass;
    const messageId = status >= 200 && status < 300 ? 'there' : 'status';
    return fail(messageId, { expected: 404, actual: status, at: [at.status(read)] });
  },
});
