import { at, type Check, fail, pass } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { otherThanResource } from '../reading/answers';

/** A refusal of the operation itself (400, 409, …) shows that PATCH arrived; the checks of PATCH judge it. */
const isProcessed = (status: number) =>
  (status >= 200 && status < 300) || (status >= 400 && status < 500 && ![401, 403, 404, 405].includes(status));

const patchRouted = defineCheck({
  id: 'connection.patch.routed',
  title: 'PATCH reaches the users',
  failure: 'PATCH does not reach the users',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'Users are created, but no update and no disable ever arrives: leavers keep access.',
  fix: 'Implement PATCH for users and groups, and let the method pass through proxies and gateways; Entra does not fall back to PUT.',
  probe: 'request-forms',
  steps: ['patch', 'read'],
  operations: ['update'],
  messages: {
    notRouted: 'expected PATCH of a user that exists to be processed, got {actual}',
    page: 'expected 200 with the resource or 204, got {actual}',
    gone: 'expected the user to be there after the PATCH with 200, got {actual}',
  },
  judge({ patch, read }, { facts }) {
    const { status, body } = patch.response;
    if (!isProcessed(status))
      return fail('notRouted', { expected: '200 or 204', actual: status, at: [at.status(patch)] });
    if (typeof body === 'string')
      return fail('page', { expected: '200 or 204', actual: 'an answer that is not JSON', at: [at.body(patch)] });
    if (read.response.status === 200 && objectOf(read.response.body)?.id === facts.id) return pass;
    return fail('gone', { expected: 200, actual: otherThanResource(read), at: [at.status(read)] });
  },
});

export const patch: Check[] = [patchRouted];
