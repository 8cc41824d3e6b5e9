import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const malformedId = defineCheck({
  id: 'auth.malformed-id.not-unauthorized',
  title: 'An id that cannot exist is not taken for wrong credentials',
  failure: 'An id that cannot exist is taken for wrong credentials',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Quarantine' },
  ],
  impact: 'Entra reads one odd id as bad credentials and quarantines the whole job.',
  fix: 'Check the token first and the id afterwards; answer 404 when no user has that id.',
  probe: 'refusals',
  steps: ['malformed-id'],
  messages: {
    unauthorized: 'expected 404 or 400, got {actual}',
    other: 'expected 404 or 400, got {actual}',
  },
  judge({ 'malformed-id': exchange }) {
    const { status } = exchange.response;
    if (status === 404 || status === 400) return pass;
    const messageId = status === 401 || status === 403 ? 'unauthorized' : 'other';
    return fail(messageId, { expected: '404 or 400', actual: status, at: [at.status(exchange)] });
  },
});

export const malformedIdChecks: Check[] = [malformedId];
