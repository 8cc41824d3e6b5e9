import { at, fail, pass } from '../../../contract/check';
import { isUnassigned, objectsOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { unreadableTypes } from '../../reading/resource-types';
import { listed } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

export const typesComplete = defineCheck({
  id: 'discovery.resource-types.complete',
  title: 'Every resource type has a name, an endpoint and a schema, and its extensions are complete',
  failure: 'A resource type lacks its name, endpoint or schema, or has an incomplete extension',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '6' }],
  impact:
    'No effect on Entra, which takes its mapping from the administrator; other clients cannot use the resource type.',
  fix: 'Give every resource type a name, endpoint and schema. Give each of its schemaExtensions a schema and a boolean required.',
  probe,
  steps: ['types'],
  headlines: {
    member: 'A resource type lacks its name, endpoint or schema',
    extension: 'A schema extension of a resource type is incomplete',
  },
  messages: {
    member: 'expected {expected} in the resource type, got {actual}',
    extension: 'expected each extension to have a schema and a boolean required, got {actual}',
  },
  judge({ types }) {
    const skipped = unreadableTypes(types);
    if (skipped) return skipped;
    for (const { part, pointer } of listed(types)) {
      const name = ['name', 'endpoint', 'schema'].find((each) => isUnassigned(part[each]));
      if (name) return fail('member', { expected: name, actual: null, at: [at.body(types, pointer)] });
      const odd = objectsOf(part.schemaExtensions).find(
        (extension) => isUnassigned(extension.schema) || typeof extension.required !== 'boolean',
      );
      if (odd)
        return fail('extension', { expected: 2, actual: odd, at: [at.body(types, `${pointer}/schemaExtensions`)] });
    }
    return pass;
  },
});
