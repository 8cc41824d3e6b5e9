import { urn } from '../../../scim/urns';
import { defineCheck } from '../../define';
import { judgeType, missingFix, missingImpact, typeMessages } from '../../reading/resource-types';

const probe = 'discovery-documents';

export const groupType = defineCheck({
  id: 'discovery.resource-types.group',
  title: 'The Group resource type is listed with its endpoint and schema',
  failure: 'The Group resource type is not listed with its endpoint and schema',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '6' }],
  impact: missingImpact,
  fix: missingFix,
  needs: ['groups'],
  probe,
  steps: ['types'],
  headlines: {
    missing: '/ResourceTypes lists no type with the Group schema',
    endpoint: '/ResourceTypes lists another endpoint than /Groups for groups',
  },
  messages: typeMessages,
  judge: ({ types }) => judgeType(types, urn.group, 'Groups'),
});
