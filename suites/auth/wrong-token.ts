import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { refused } from '../reading/credentials-refused';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}: neither served nor refused',
};

const wrongTokenRefused = defineCheck({
  id: 'auth.wrong-token.refused',
  title: 'A list request with a wrong token is refused',
  failure: 'A list request with a wrong token is not refused',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '2' },
    { source: 'RFC 6750', section: '3.1' },
    { source: 'Entra', topic: 'Bearer token' },
  ],
  impact: 'Any string works as a token: anyone can read the directory, and a mistyped token passes Test Connection.',
  fix: 'Compare the token with the one that you issued for this tenant. Answer 401 when they differ.',
  probe: 'refusals',
  steps: ['wrong-token'],
  messages,
  judge: ({ 'wrong-token': exchange }) => refused(exchange),
});

export const wrongToken: Check[] = [wrongTokenRefused];
