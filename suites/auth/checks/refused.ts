import { type Answered, at, type Check, defineCheck, fail, type Judgement, pass } from '../../../engine/contract/check';

const messages = {
  served: 'expected 401, got {actual}: the request was served',
  unclear: 'expected 401, got {actual}',
};

/** 403 refuses as well; that 401 would be right is a check of its own. */
function refused(exchange: Answered): Judgement {
  const { status } = exchange.response;
  if (status === 401 || status === 403) return pass;
  const messageId = status >= 200 && status < 300 ? 'served' : 'unclear';
  return fail(messageId, { expected: 401, actual: status, at: [at.status(exchange)] });
}

export const noTokenRefused = defineCheck({
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
  probe: 'auth.refusals',
  steps: ['no-token'],
  messages,
  judge: ({ 'no-token': exchange }) => refused(exchange),
});

export const wrongTokenRefused = defineCheck({
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
  probe: 'auth.refusals',
  steps: ['wrong-token'],
  messages,
  judge: ({ 'wrong-token': exchange }) => refused(exchange),
});

export const tokenAloneRefused = defineCheck({
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
  probe: 'auth.refusals',
  steps: ['token-alone'],
  messages,
  judge: ({ 'token-alone': exchange }) => refused(exchange),
});

export const anonymousCreateRefused = defineCheck({
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
  probe: 'auth.anonymous-create',
  steps: ['anonymous'],
  messages,
  judge: ({ anonymous }) => refused(anonymous),
});

export const refusedChecks: Check[] = [noTokenRefused, wrongTokenRefused, anonymousCreateRefused, tokenAloneRefused];
