import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replacePart = defineCheck({
  ...replacing('part'),
  id: 'patch.replace.part',
  title: 'A part of a complex attribute changes with a PATCH, by its dotted name',
  failure: 'A part of a complex attribute does not change with a PATCH by its dotted name',
  refs: [patchSection, { source: 'RFC 7644', section: '3.10' }, entraUpdate],
  impact: 'Changes of name do not arrive, or a name loses its other half.',
  fix: 'Read name.givenName, as a path and as a key inside the value of an operation without path, as the sub-attribute of name; leave its siblings alone.',
});
