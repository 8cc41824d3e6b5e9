import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replacePart = defineCheck({
  ...replacing('part'),
  id: 'patch.replace.part',
  title: 'A PATCH of a path such as name.givenName updates that sub-attribute',
  failure: 'A PATCH of a path such as name.givenName does not update that sub-attribute',
  refs: [patchSection, { source: 'RFC 7644', section: '3.10' }, entraUpdate],
  impact: 'Name changes never arrive, or users lose their first or last name.',
  fix: 'Read name.givenName as the sub-attribute of name, both as a path and as a key in the value of an operation without a path. Keep its siblings.',
});
