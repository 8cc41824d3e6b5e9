import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceAttribute = defineCheck({
  ...replacing('core'),
  id: 'patch.replace.attribute',
  title: 'A mapped attribute changes with a PATCH of many attributes',
  failure: 'A mapped attribute does not change with a PATCH of many attributes',
  refs: [patchSection, entraUpdate],
  impact: 'Changes in the directory do not arrive, while Entra may log success.',
  fix: 'Apply every operation of the request, and every member of the value of an operation without path; refuse what you cannot store.',
});
