import { at, fail, pass, skip } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { isNotOffered, notDone, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const againNotFound = defineCheck({
  id: 'lifecycle.delete.again-not-found',
  title: 'Repeating a DELETE returns 404',
  failure: 'Repeating a DELETE does not return 404',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: "No effect on Entra, which stops after the first success; Microsoft's validator expects 404.",
  fix: 'Answer 404 when the user no longer exists.',
  probe,
  steps: ['delete', 'delete-again'],
  operations: ['delete'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ delete: first, 'delete-again': again }) {
    if (isNotOffered(first)) return skip(notOffered);
    if (!isSuccess(first)) return skip(notDone);
    const { status } = again.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(again)] });
  },
});
