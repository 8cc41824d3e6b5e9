import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { refused } from '../reading/credentials-refused';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}: neither served nor refused',
};

const noTokenRefused = defineCheck({
  id: 'auth.no-token.refused',
  title: 'A list request without a token is refused',
  failure: 'A list request without a token is not refused',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '2' },
    { source: 'RFC 6750', section: '3' },
    { source: 'Entra', topic: 'Bearer token' },
  ],
  impact: "Anyone who knows the Tenant URL can read the customer's directory.",
  fix: 'Check the Authorization header before anything else on every SCIM path. Answer 401 when it is missing.',
  probe: 'refusals',
  steps: ['no-token'],
  messages,
  judge: ({ 'no-token': exchange }) => refused(exchange),
});

const anonymousCreateRefused = defineCheck({
  id: 'auth.no-token.create-refused',
  title: 'A request to create a user without a token is refused',
  failure: 'A request to create a user without a token is not refused',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '7.6' },
    { source: 'RFC 6750', section: '3' },
  ],
  impact: 'Anyone who knows the Tenant URL can give themselves an account.',
  fix: 'Check the Authorization header for every method, not only for reads. Answer 401 when it is missing.',
  probe: 'anonymous-create',
  steps: ['anonymous'],
  messages,
  judge: ({ anonymous }) => refused(anonymous),
});

export const noToken: Check[] = [noTokenRefused, anonymousCreateRefused];
