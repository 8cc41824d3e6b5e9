import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceAttribute = defineCheck({
  ...replacing('core'),
  id: 'patch.replace.attribute',
  title: 'A PATCH of many attributes updates a mapped attribute',
  failure: 'A PATCH of many attributes does not update a mapped attribute',
  refs: [patchSection, entraUpdate],
  impact: 'Changes in the directory do not arrive, although Entra may log success.',
  fix: 'Apply every operation in the request, and every member of the value of an operation without a path. Reject what you cannot store.',
});
