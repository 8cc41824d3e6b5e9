import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isListResponse } from '../../scim/list-response';
import { defineCheck } from '../define';
import { otherThanList } from '../reading/look-ups';

const trailingSlash = defineCheck({
  id: 'connection.path.trailing-slash',
  title: 'GET /Users/ is answered like GET /Users',
  failure: 'GET /Users/ is not answered like GET /Users',
  rfc: null,
  entra: 'none',
  refs: [{ source: 'Entra', topic: 'Tenant URL' }],
  impact: 'No effect on Entra, which never sends this form; other clients may.',
  fix: 'Route /Users/ like /Users, without a redirect.',
  probe: 'test-connection',
  steps: ['first-page', 'trailing-slash'],
  messages: {
    status: 'expected 200 as without the slash, got {actual}',
    notList: 'expected a ListResponse as without the slash, got {actual}',
  },
  judge({ 'first-page': usual, 'trailing-slash': slash }) {
    if (usual.response.status !== 200 || !isListResponse(usual.response.body))
      return skip('GET /Users fails without the slash too: see connection.test-connection.by-count');
    const { status, body } = slash.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(slash)] });
    if (isListResponse(body)) return pass;
    return fail('notList', { expected: 'ListResponse', actual: otherThanList(slash), at: [at.body(slash)] });
  },
});

export const path: Check[] = [trailingSlash];
