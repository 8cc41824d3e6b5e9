import { at, fail, pass } from '../../../contract/check';
import { isListResponse } from '../../../scim/list-response';
import { defineCheck } from '../../define';
import { isUndescribed, undescribed } from '../../reading/discovery-documents';
import { otherThanList } from '../../reading/look-ups';
import { listed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

export const typesList = defineCheck({
  id: 'discovery.resource-types.list',
  title: 'GET /ResourceTypes returns a ListResponse with resource types',
  failure: 'GET /ResourceTypes does not return a ListResponse with resource types',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '4' }],
  impact: "Microsoft's validator and other clients cannot tell which resource types you support.",
  fix: 'Answer GET /ResourceTypes with 200 and a ListResponse with one entry per resource type in Resources.',
  probe,
  steps: ['config', 'types', 'schemas'],
  headlines: {
    notList: 'GET /ResourceTypes is not answered with a ListResponse',
    empty: 'GET /ResourceTypes lists no resource type',
  },
  messages: {
    status: 'expected 200, got {actual}',
    notList: 'expected a ListResponse, got {actual}',
    empty: 'expected at least one resource type, got none',
  },
  judge({ config, types, schemas }) {
    if (isUndescribed({ config, types, schemas })) return undescribed;
    const { status, body } = types.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(types)] });
    if (!isListResponse(body))
      return fail('notList', { expected: 'ListResponse', actual: otherThanList(types), at: [at.body(types)] });
    return listed(types).length > 0
      ? pass
      : fail('empty', { expected: 1, actual: 0, at: [at.body(types, '/Resources')] });
  },
});
