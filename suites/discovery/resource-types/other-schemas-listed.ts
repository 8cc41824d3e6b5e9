import { pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { isReadByEntra, judgeListed, missingMessages } from '../../reading/named-schemas';

export const otherSchemasListed = defineCheck({
  id: 'discovery.resource-types.other-schemas-listed',
  title: 'Every schema that a resource type other than those of users and groups names is listed in /Schemas',
  failure: 'A schema that a resource type other than those of users and groups names is not listed in /Schemas',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '7' },
  ],
  impact: 'No effect on Entra, which reads users and groups only; other clients cannot discover these attributes.',
  fix: 'List a definition in /Schemas for the schema and every schemaExtension of each resource type, with the same URN.',
  probe: 'discovery-documents',
  steps: ['types', 'schemas'],
  messages: missingMessages,
  // Most providers have no other resource type, and so none without its schema.
  judge: (documents) => judgeListed(documents, (type) => !isReadByEntra(type), pass),
});
