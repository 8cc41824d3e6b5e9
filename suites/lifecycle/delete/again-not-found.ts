import { at, fail, pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { isDone, isNotOffered, notDone, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const againNotFound = defineCheck({
  id: 'lifecycle.delete.again-not-found',
  title: 'A second DELETE is answered with 404',
  failure: 'A second DELETE is not answered with 404',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: "Nothing in a cycle; Microsoft's validator expects 404.",
  fix: 'Answer 404 when the user is gone.',
  probe,
  steps: ['delete', 'delete-again'],
  operations: ['delete'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ delete: first, 'delete-again': again }) {
    if (isNotOffered(first)) return skip(notOffered);
    if (!isDone(first)) return skip(notDone);
    const { status } = again.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(again)] });
  },
});
