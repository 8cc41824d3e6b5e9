import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceExtension = defineCheck({
  ...replacing('extension'),
  id: 'patch.replace.extension',
  title: 'A PATCH of a path that begins with a URN updates an extension attribute',
  failure: 'A PATCH of a path that begins with a URN does not update an extension attribute',
  refs: [patchSection, { source: 'RFC 7644', section: '3.10' }, entraUpdate],
  impact: 'Department, employee number and similar attributes are never updated, or are sent again every cycle.',
  fix: 'Split a path or key that starts with urn: at the last colon, not at a dot. The part before it is the extension, the part after it the attribute.',
});
