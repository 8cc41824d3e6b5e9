import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { sameText } from '../../reading/attribute-values';
import { listed, schemaExtensions } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

export const enterpriseOnUser = defineCheck({
  id: 'discovery.resource-types.enterprise',
  title: 'The User resource type declares the enterprise extension',
  failure: 'The User resource type does not declare the enterprise extension',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '4.3' },
  ],
  impact:
    'No effect on Entra, which takes its mapping from the administrator; clients that use discovery do not offer department or manager.',
  fix: 'List the URN of the enterprise extension in schemaExtensions of the User resource type, with required false.',
  probe,
  steps: ['types'],
  messages: { missing: 'expected schemaExtensions to include {expected}, got {actual}' },
  judge({ types }, { facts }) {
    const user = listed(types).find(({ part }) => sameText(part.schema, urn.user));
    if (!user) return skip('the User resource type is not listed: see discovery.resource-types.user');
    if (facts.mapsEnterprise !== true) return skip('the profile maps no attribute of the enterprise extension');
    const extensions = schemaExtensions(user);
    if (extensions.some((name) => sameText(name, urn.enterprise))) return pass;
    const pointer =
      objectOf(user.part)?.schemaExtensions === undefined ? user.pointer : `${user.pointer}/schemaExtensions`;
    return fail('missing', { expected: urn.enterprise, actual: extensions, at: [at.body(types, pointer)] });
  },
});
