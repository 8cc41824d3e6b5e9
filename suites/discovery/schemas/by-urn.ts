import { at, fail, pass } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { sameText } from '../../reading/attribute-values';
import { isUndescribed, undescribed } from '../../reading/discovery-documents';
import { excerpt } from '../../reading/error-body';
import { attributesOf } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

export const schemaByUrn = defineCheck({
  id: 'discovery.schemas.by-urn',
  title: 'The User schema can be read by its URN',
  failure: 'The User schema cannot be read by its URN',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '4' }],
  impact: 'Validators and other clients that read one schema at a time find none.',
  fix: 'Answer GET /Schemas/{urn} with 200 and the definition itself, not with a list.',
  probe,
  steps: ['config', 'types', 'schemas', 'schema'],
  headlines: {
    other: 'GET /Schemas with the URN of the User schema returns another schema',
    noAttributes: 'GET /Schemas with the URN of the User schema returns no attributes',
  },
  messages: {
    status: 'expected 200, got {actual}',
    other: 'expected the id of the schema to be {expected}, got {actual}',
    noAttributes: 'expected {expected} to define attributes, got none',
  },
  judge({ config, types, schemas, schema }) {
    if (isUndescribed({ config, types, schemas })) return undescribed;
    const { status, body } = schema.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(schema)] });
    const part = objectOf(body);
    if (!part || !sameText(part.id, urn.user))
      return fail('other', { expected: urn.user, actual: part?.id ?? excerpt(schema), at: [at.body(schema)] });
    if (attributesOf({ part, pointer: '' }).length > 0) return pass;
    return fail('noAttributes', { expected: urn.user, actual: null, at: [at.body(schema)] });
  },
});
