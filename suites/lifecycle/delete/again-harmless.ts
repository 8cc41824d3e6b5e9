import { at, fail, pass, skip } from '../../../contract/check';
import { isServerFault, isSuccess } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { isNotOffered, notDone, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const againNoFault = defineCheck({
  id: 'lifecycle.delete.again-harmless',
  title: 'Repeating a DELETE does not return 5xx, 401 or 403',
  failure: 'Repeating a DELETE returns 5xx, 401 or 403',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Entra repeats the deletion indefinitely, and the failures count towards quarantine.',
  fix: 'Answer 404 when the user no longer exists.',
  probe,
  steps: ['delete', 'delete-again'],
  operations: ['delete'],
  headlines: {
    credentials: 'Repeating a DELETE is answered with the status for wrong credentials',
  },
  messages: {
    fault: 'expected 404, got {actual}: a server error',
    credentials: 'expected 404, got {actual}: the answer looks like bad credentials',
  },
  judge({ delete: first, 'delete-again': again }) {
    if (isNotOffered(first)) return skip(notOffered);
    if (!isSuccess(first)) return skip(notDone);
    const { status } = again.response;
    const details = { expected: 404, actual: status, at: [at.status(again)] };
    if (isServerFault(status)) return fail('fault', details);
    return status === 401 || status === 403 ? fail('credentials', details) : pass;
  },
});
