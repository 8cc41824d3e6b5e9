import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const malformedId = defineCheck({
  id: 'auth.malformed-id.not-unauthorized',
  title: 'Reading a malformed id is answered with 404 or 400, not 401',
  failure: 'Reading a malformed id is not answered with 404 or 400',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Quarantine' },
  ],
  impact: 'Entra reads a 401 as bad credentials: one malformed id puts the whole job into quarantine.',
  fix: 'Check the token first and look the id up afterwards. Answer 404 when no user has that id.',
  probe: 'refusals',
  steps: ['malformed-id'],
  headlines: {
    unauthorized: 'Reading a malformed id is answered with the status for wrong credentials',
  },
  messages: {
    unauthorized: 'expected 404 or 400, got {actual}: the status for wrong credentials',
    other: 'expected 404 or 400, got {actual}: the id is not reported as unknown',
  },
  judge({ 'malformed-id': exchange }) {
    const { status } = exchange.response;
    if (status === 404 || status === 400) return pass;
    const messageId = status === 401 || status === 403 ? 'unauthorized' : 'other';
    return fail(messageId, { expected: '404 or 400', actual: status, at: [at.status(exchange)] });
  },
});

export const malformedIdChecks: Check[] = [malformedId];
