import { at, fail, pass } from '../../../contract/check';
import { isListResponse } from '../../../scim/list-response';
import { defineCheck } from '../../define';
import { otherThanList } from '../../reading/look-ups';
import { listed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['schemas'] as const;

export const schemasList = defineCheck({
  id: 'discovery.schemas.list',
  title: '/Schemas is a ListResponse with schemas in it',
  failure: '/Schemas is not a ListResponse with schemas in it',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'Discovering the schema in the admin centre shows nothing, and the provider is not admitted to the gallery.',
  fix: 'Answer GET /Schemas with 200 and a ListResponse: schemas, totalResults and Resources with one definition per schema.',
  probe,
  steps,
  messages: {
    status: 'expected 200, got {actual}',
    array: 'expected a ListResponse, got a bare array',
    notList: 'expected a ListResponse, got {actual}',
    empty: 'expected schema definitions in Resources, got none',
  },
  judge({ schemas }) {
    const { status, body } = schemas.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(schemas)] });
    if (Array.isArray(body))
      return fail('array', { expected: 'ListResponse', actual: 'array', at: [at.body(schemas)] });
    if (!isListResponse(body))
      return fail('notList', { expected: 'ListResponse', actual: otherThanList(schemas), at: [at.body(schemas)] });
    if (listed(schemas).length > 0) return pass;
    return fail('empty', { expected: 1, actual: 0, at: [at.body(schemas, '/Resources')] });
  },
});
