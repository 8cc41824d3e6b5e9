import { at, fail, pass } from '../../../contract/check';
import { isListResponse } from '../../../scim/list-response';
import { defineCheck } from '../../define';
import { isUndescribed, undescribed } from '../../reading/discovery-documents';
import { otherThanList } from '../../reading/look-ups';
import { listed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

const steps = ['config', 'types', 'schemas'] as const;

export const schemasList = defineCheck({
  id: 'discovery.schemas.list',
  title: 'GET /Schemas returns a ListResponse with schema definitions',
  failure: 'GET /Schemas does not return a ListResponse with schema definitions',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact: 'Schema discovery in the admin centre shows nothing, and the app is not accepted into the gallery.',
  fix: 'Answer GET /Schemas with 200 and a ListResponse: schemas, totalResults, and Resources with one definition per schema.',
  probe,
  steps,
  headlines: {
    array: 'GET /Schemas is answered with a bare array',
    notList: 'GET /Schemas is not answered with a ListResponse',
    empty: 'GET /Schemas lists no schema',
  },
  messages: {
    status: 'expected 200, got {actual}',
    array: 'expected a ListResponse, got a bare array',
    notList: 'expected a ListResponse, got {actual}',
    empty: 'expected schema definitions in Resources, got none',
  },
  judge({ config, types, schemas }) {
    if (isUndescribed({ config, types, schemas })) return undescribed;
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
