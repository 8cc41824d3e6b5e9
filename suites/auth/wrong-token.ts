import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { refused } from '../reading/credentials-refused';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}',
};

const wrongTokenRefused = defineCheck({
  id: 'auth.wrong-token.refused',
  title: 'A request with a wrong token is refused',
  failure: 'A request with a wrong token is not refused',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '2' },
    { source: 'RFC 6750', section: '3.1' },
    { source: 'Entra', topic: 'Bearer token' },
  ],
  impact:
    'Any text works as a token, so anybody can read and change the directory; a mistyped token passes Test Connection.',
  fix: 'Compare the token with the one that was issued for this tenant and answer 401 when it is another.',
  probe: 'refusals',
  steps: ['wrong-token'],
  messages,
  judge: ({ 'wrong-token': exchange }) => refused(exchange),
});

export const wrongToken: Check[] = [wrongTokenRefused];
