import { at, defineCheck, fail, pass } from '../../../engine/contract/check';
import { isListResponse } from '../../../engine/scim/list-response';
import { otherThanList } from '../../shared/look-ups';

export const schemeCase = defineCheck({
  id: 'auth.scheme.case-insensitive',
  title: 'The scheme bearer is accepted in lower case',
  failure: 'The scheme bearer is refused in lower case',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 9110', section: '11.1' }],
  impact: 'Nothing with Entra, which writes Bearer; other clients are told that a good token is wrong.',
  fix: 'Compare the scheme of the Authorization header without regard to case.',
  probe: 'auth.refusals',
  steps: ['lower-case-scheme'],
  messages: {
    refused: 'expected 200, got {actual}',
    notList: 'expected a ListResponse, got {actual}',
  },
  judge({ 'lower-case-scheme': exchange }) {
    const { status, body } = exchange.response;
    if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(exchange)] });
    if (isListResponse(body)) return pass;
    return fail('notList', { expected: 'ListResponse', actual: otherThanList(exchange), at: [at.body(exchange)] });
  },
});

export const malformedId = defineCheck({
  id: 'auth.malformed-id.not-unauthorized',
  title: 'An id that cannot exist is not taken for wrong credentials',
  failure: 'An id that cannot exist is taken for wrong credentials',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Quarantine' },
  ],
  impact: 'Entra reads one odd id as bad credentials and quarantines the whole job.',
  fix: 'Check the token first and the id afterwards; answer 404 when no user has that id.',
  probe: 'auth.refusals',
  steps: ['malformed-id'],
  messages: {
    unauthorized: 'expected 404 or 400, got {actual}',
    other: 'expected 404 or 400, got {actual}',
  },
  judge({ 'malformed-id': exchange }) {
    const { status } = exchange.response;
    if (status === 404 || status === 400) return pass;
    const messageId = status === 401 || status === 403 ? 'unauthorized' : 'other';
    return fail(messageId, { expected: '404 or 400', actual: status, at: [at.status(exchange)] });
  },
});
