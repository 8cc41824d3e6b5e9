import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const longId = defineCheck({
  id: 'errors.long-id.not-found',
  title: 'A very long id is answered with 404 or 400',
  failure: 'A very long id is answered with something other than 404 or 400',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Entra takes 401 for bad credentials and 5xx for an outage: the job goes into quarantine over one id.',
  fix: 'Treat the id as opaque text: look it up, and answer 404 when nothing has it, also when it could not fit the column.',
  probe: 'wrong-reads',
  steps: ['long-id'],
  messages: { status: 'expected 404 or 400, got {actual}' },
  judge({ 'long-id': exchange }) {
    const { status } = exchange.response;
    // A provider, or what stands in front of it, may limit the length of a URL (RFC 9110 §15.5.15).
    if (status === 404 || status === 400 || status === 414) return pass;
    const details = { expected: '404 or 400', actual: status, at: [at.status(exchange)] };
    return status >= 500 ? fail('status', { ...details, cause: 'server-error' }) : fail('status', details);
  },
});

export const longIdChecks: Check[] = [longId];
