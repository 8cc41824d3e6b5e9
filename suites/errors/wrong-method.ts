import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const wrongMethod = defineCheck({
  id: 'errors.wrong-method.refused',
  title: 'POST /ResourceTypes is refused with 405 or a similar status',
  failure: 'POST /ResourceTypes is not refused with 405 or a similar status',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.5.6' },
  ],
  impact: 'No effect on Entra, which never sends this request; your monitoring counts mistakes of clients as outages.',
  fix: 'Answer methods that an endpoint does not offer with 405 and an Allow header, or with 404 or 501.',
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
