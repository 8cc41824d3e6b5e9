import { at, fail, pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const document = ['/Schemas', 'discovery.schemas.list'] as const;

export const schemasFilter = defineCheck({
  id: 'discovery.schemas.filter-refused',
  title: 'A filter on /Schemas is rejected with 403',
  failure: 'A filter on /Schemas is not rejected with 403',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '4' }],
  impact: 'No effect on Entra, which sends no such filter; other clients may assume that the filter was applied.',
  fix: 'Answer 403 when a request to /Schemas, /ResourceTypes or /ServiceProviderConfig has a filter.',
  probe,
  steps: ['schemas', 'filtered-schemas'],
  messages: { served: 'expected 403, got {actual}' },
  judge({ schemas, 'filtered-schemas': filtered }) {
    // However the document looks, a filter on what is served is to be refused.
    const skipped = schemas.response.status === 200 ? undefined : unreadable(schemas, ...document);
    if (skipped) return skipped;
    const { status } = filtered.response;
    return status === 403 ? pass : fail('served', { expected: 403, actual: status, at: [at.status(filtered)] });
  },
});
