import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { definitionOf, judgeMembers, notListed, schemaNamed } from '../../reading/schema-definitions';
import { typed } from '../../reading/typed-attributes';

export const emailsDefinition = defineCheck({
  ...typed,
  id: 'discovery.definitions.emails',
  title: 'emails is declared as complex and multi-valued',
  failure: 'emails is not declared as complex and multi-valued',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  fix: 'Declare emails with type complex, multiValued true and the sub-attributes value, type and primary.',
  judge({ schemas }) {
    const definition = definitionOf(schemaNamed(schemas, urn.user), 'emails');
    if (!definition) return notListed(schemas, 'emails');
    return judgeMembers(schemas, definition, 'emails', { type: ['complex'], multiValued: [true] });
  },
});
