import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { refused } from '../reading/credentials-refused';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}',
};

const noTokenRefused = defineCheck({
  id: 'auth.no-token.refused',
  title: 'A request without a token is refused',
  failure: 'A request without a token is not refused',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '2' },
    { source: 'RFC 6750', section: '3' },
    { source: 'Entra', topic: 'Bearer token' },
  ],
  impact: 'Anybody who knows the Tenant URL can read the directory of the customer.',
  fix: 'Check the Authorization header before anything else on each SCIM path and answer 401 when it is missing.',
  probe: 'refusals',
  steps: ['no-token'],
  messages,
  judge: ({ 'no-token': exchange }) => refused(exchange),
});

const anonymousCreateRefused = defineCheck({
  id: 'auth.no-token.create-refused',
  title: 'A user cannot be created without a token',
  failure: 'A user can be created without a token',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '7.6' },
    { source: 'RFC 6750', section: '3' },
  ],
  impact: 'Anybody who knows the Tenant URL can give himself an account.',
  fix: 'Check the Authorization header for every method, not for reads alone, and answer 401 when it is missing.',
  probe: 'anonymous-create',
  steps: ['anonymous'],
  messages,
  judge: ({ anonymous }) => refused(anonymous),
});

export const noToken: Check[] = [noTokenRefused, anonymousCreateRefused];
