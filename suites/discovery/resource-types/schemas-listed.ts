import { skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { isReadByEntra, judgeListed, missingMessages } from '../../reading/named-schemas';

export const typeSchemasListed = defineCheck({
  id: 'discovery.resource-types.schemas-listed',
  title: 'Every schema that the resource types of users and groups name is listed in /Schemas',
  failure: 'A schema that the resource type of users or groups names is not listed in /Schemas',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '7' },
  ],
  impact:
    "The attributes of that schema cannot be discovered: Microsoft's validator does not test them, and mappings to them seem wrong.",
  fix: 'List a definition in /Schemas for the schema and every schemaExtension of each resource type, with the same URN.',
  probe: 'discovery-documents',
  steps: ['types', 'schemas'],
  messages: missingMessages,
  judge: (documents) =>
    judgeListed(documents, isReadByEntra, skip('no resource type of users or groups names a schema')),
});
