import { at, type Check, fail, pass } from '../../contract/check';
import { isListResponse } from '../../scim/list-response';
import { defineCheck } from '../define';
import { refused } from '../reading/credentials-refused';
import { otherThanList } from '../reading/look-ups';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}: neither served nor refused',
};

const tokenAloneRefused = defineCheck({
  id: 'auth.scheme.needed',
  title: 'A token without the Bearer scheme is refused',
  failure: 'A token without the Bearer scheme is not refused',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 6750', section: '2.1' },
    { source: 'RFC 9110', section: '11.6.2' },
  ],
  impact: 'No effect on Entra, which sends the scheme; the mistakes of other clients go unnoticed.',
  fix: 'Parse the Authorization header as scheme, space, credentials. Answer 401 to anything else.',
  probe: 'refusals',
  steps: ['token-alone'],
  messages,
  judge: ({ 'token-alone': exchange }) => refused(exchange),
});

const schemeCase = defineCheck({
  id: 'auth.scheme.case-insensitive',
  title: 'The Bearer scheme is accepted in lower case',
  failure: 'The Bearer scheme is not accepted in lower case',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 9110', section: '11.1' }],
  impact: 'No effect on Entra, which sends "Bearer"; other clients cannot use a valid token.',
  fix: 'Ignore case when you compare the scheme of the Authorization header.',
  probe: 'refusals',
  steps: ['lower-case-scheme'],
  messages: {
    refused: 'expected 200, got {actual}: the request was not served',
    notList: 'expected a ListResponse with 200, got {actual}',
  },
  judge({ 'lower-case-scheme': exchange }) {
    const { status, body } = exchange.response;
    if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(exchange)] });
    if (isListResponse(body)) return pass;
    return fail('notList', { expected: 'ListResponse', actual: otherThanList(exchange), at: [at.body(exchange)] });
  },
});

export const scheme: Check[] = [tokenAloneRefused, schemeCase];
