import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const wrongMethod = defineCheck({
  id: 'errors.wrong-method.refused',
  title: 'POST to a list that is read-only is refused',
  failure: 'POST to a list that is read-only is not refused as the fault of the client',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.5.6' },
  ],
  impact: 'Nothing with Entra; monitoring counts the mistakes of clients as outages.',
  fix: 'Answer 405 with Allow, or 404 or 501, for methods that an endpoint does not offer.',
  probe: 'bad-bodies',
  steps: ['wrong-method'],
  messages: { status: 'expected 405, got {actual}' },
  judge({ 'wrong-method': exchange }) {
    const { status } = exchange.response;
    if ((status >= 400 && status < 500 && status !== 401) || status === 501) return pass;
    return fail('status', { expected: 405, actual: status, at: [at.status(exchange)] });
  },
});

export const wrongMethodChecks: Check[] = [wrongMethod];
