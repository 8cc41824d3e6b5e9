import { at, fail, pass } from '../../../contract/check';
import type { Reference } from '../../../contract/results';
import { arrayOf, objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { sameText } from '../../reading/attribute-values';
import { isUndescribed, undescribed } from '../../reading/discovery-documents';
import { excerpt } from '../../reading/error-body';

const probe = 'discovery-documents';

const steps = ['config', 'types', 'schemas'] as const;

const section5: Reference[] = [{ source: 'RFC 7643', section: '5' }];

export const configReadable = defineCheck({
  id: 'discovery.provider-config.readable',
  title: 'GET /ServiceProviderConfig returns the configuration',
  failure: 'GET /ServiceProviderConfig does not return the configuration',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '4' }, ...section5],
  impact: "Microsoft's validator cannot start, and clients that read the document fall back to defaults without PATCH.",
  fix: 'Answer GET /ServiceProviderConfig with 200 and one JSON object. Put urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig into schemas, and declare patch, bulk, filter, changePassword, sort and etag.',
  probe,
  steps,
  headlines: {
    notJson: 'GET /ServiceProviderConfig is not answered with a JSON object',
    schemas: 'The schemas of /ServiceProviderConfig lack its URN',
  },
  messages: {
    status: 'expected 200, got {actual}',
    notJson: 'expected a JSON object, got {actual}',
    schemas: 'expected schemas to include {expected}, got {actual}',
  },
  judge({ config, types, schemas }) {
    if (isUndescribed({ config, types, schemas })) return undescribed;
    const { status, body } = config.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(config)] });
    const document = objectOf(body);
    if (!document) return fail('notJson', { expected: 'JSON object', actual: excerpt(config), at: [at.body(config)] });
    if (arrayOf(document.schemas).some((name) => sameText(name, urn.providerConfig))) return pass;
    const actual = document.schemas ?? null;
    return fail('schemas', { expected: urn.providerConfig, actual, at: [at.body(config, '/schemas')] });
  },
});
