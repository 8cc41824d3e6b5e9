import { at, type Check, fail, pass } from '../../contract/check';
import { isServerFault } from '../../scim/exchanges';
import { defineCheck } from '../define';

const longId = defineCheck({
  id: 'errors.long-id.not-found',
  title: 'Reading a very long id is answered with 404, 400 or 414',
  failure: 'Reading a very long id is not answered with 404, 400 or 414',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Entra reads 401 as bad credentials and 5xx as an outage: one id can put the whole job into quarantine.',
  fix: 'Treat the id as an opaque string: look it up and answer 404 when no user has it, even when it is too long for the column.',
  probe: 'wrong-reads',
  steps: ['long-id'],
  messages: { status: 'expected 404, 400 or 414, got {actual}' },
  judge({ 'long-id': exchange }) {
    const { status } = exchange.response;
    // A provider or a gateway may limit the length of a URL (RFC 9110 §15.5.15).
    if (status === 404 || status === 400 || status === 414) return pass;
    const details = { expected: '404 or 400', actual: status, at: [at.status(exchange)] };
    return isServerFault(status) ? fail('status', { ...details, cause: 'server-error' }) : fail('status', details);
  },
});

export const longIdChecks: Check[] = [longId];
