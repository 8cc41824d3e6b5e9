import { at, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { isListResponse } from '../../../engine/scim/list-response';
import { otherThanResource } from '../../shared/answers';
import { otherThanList } from '../../shared/look-ups';

export const trailingSlash = defineCheck({
  id: 'connection.path.trailing-slash',
  title: 'A path with a trailing slash is answered like one without',
  failure: 'A path with a trailing slash is not answered like one without',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'Entra', topic: 'Tenant URL' }],
  impact: 'Test Connection fails or not by how the administrator typed the Tenant URL.',
  fix: 'Route /Users/ like /Users, without a redirect.',
  probe: 'connection.test-connection',
  steps: ['first-page', 'trailing-slash'],
  messages: {
    status: 'expected 200 as without the slash, got {actual}',
    notList: 'expected a ListResponse as without the slash, got {actual}',
  },
  judge({ 'first-page': usual, 'trailing-slash': slash }) {
    if (usual.response.status !== 200 || !isListResponse(usual.response.body))
      return skip('the path without the slash is not answered either: see connection.test-connection.by-count');
    const { status, body } = slash.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(slash)] });
    if (isListResponse(body)) return pass;
    return fail('notList', { expected: 'ListResponse', actual: otherThanList(slash), at: [at.body(slash)] });
  },
});

/** A refusal of the operation itself (400, 409, …) shows that PATCH arrived; the checks of PATCH judge it. */
const isProcessed = (status: number) =>
  (status >= 200 && status < 300) || (status >= 400 && status < 500 && ![401, 403, 404, 405].includes(status));

export const patchRouted = defineCheck({
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
  probe: 'connection.requests',
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
