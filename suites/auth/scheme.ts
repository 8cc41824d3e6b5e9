import { at, type Check, fail, pass } from '../../contract/check';
import { isListResponse } from '../../scim/list-response';
import { defineCheck } from '../define';
import { refused } from '../reading/credentials-refused';
import { otherThanList } from '../reading/look-ups';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}',
};

const tokenAloneRefused = defineCheck({
  id: 'auth.scheme.needed',
  title: 'A token without the scheme Bearer is refused',
  failure: 'A token without the scheme Bearer is not refused',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 6750', section: '2.1' },
    { source: 'RFC 9110', section: '11.6.2' },
  ],
  impact:
    'Nothing with Entra, which sends the scheme; the header is parsed loosely, which hides mistakes of other clients.',
  fix: 'Parse the Authorization header as scheme, blank, credentials, and answer 401 to anything else.',
  probe: 'refusals',
  steps: ['token-alone'],
  messages,
  judge: ({ 'token-alone': exchange }) => refused(exchange),
});

const schemeCase = defineCheck({
  id: 'auth.scheme.case-insensitive',
  title: 'The scheme bearer is accepted in lower case',
  failure: 'The scheme bearer is refused in lower case',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 9110', section: '11.1' }],
  impact: 'Nothing with Entra, which writes Bearer; other clients are told that a good token is wrong.',
  fix: 'Compare the scheme of the Authorization header without regard to case.',
  probe: 'refusals',
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

export const scheme: Check[] = [tokenAloneRefused, schemeCase];
