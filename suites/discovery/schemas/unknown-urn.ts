import { at, fail, pass } from '../../../contract/check';
import { defineCheck } from '../../define';

const probe = 'discovery-documents';

export const unknownSchema = defineCheck({
  id: 'discovery.schemas.unknown-urn',
  title: 'Reading a schema that does not exist is answered with 404',
  failure: 'Reading a schema that does not exist is not answered with 404',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '4' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'No effect on Entra, which reads the list of schemas; other clients mistake the answer for the schema.',
  fix: 'Answer 404 with a SCIM error when no schema has the URN.',
  probe,
  steps: ['unknown-schema'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ 'unknown-schema': exchange }) {
    const { status } = exchange.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(exchange)] });
  },
});
