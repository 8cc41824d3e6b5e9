import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { judgeType, missingFix, missingImpact, typeMessages } from '../../reading/resource-types';

const probe = 'discovery-documents';

export const userType = defineCheck({
  id: 'discovery.resource-types.user',
  title: 'The User resource type is listed with its endpoint and schema',
  failure: 'The User resource type is not listed with its endpoint and schema',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '6' }],
  impact: missingImpact,
  fix: missingFix,
  probe,
  steps: ['types'],
  headlines: {
    missing: '/ResourceTypes lists no type with the User schema',
    endpoint: '/ResourceTypes lists another endpoint than /Users for users',
  },
  messages: typeMessages,
  judge: ({ types }) => judgeType(types, urn.user, 'Users'),
});
