import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceExtension = defineCheck({
  ...replacing('extension'),
  id: 'patch.replace.extension',
  title: 'An attribute of an extension changes with a PATCH, by its URN',
  failure: 'An attribute of an extension does not change with a PATCH by its URN',
  refs: [patchSection, { source: 'RFC 7644', section: '3.10' }, entraUpdate],
  impact: 'Department, employee number and the like are never updated, or sent again every cycle.',
  fix: 'Cut a path or key that begins with urn: at the last colon, not at a dot: what stands before is the extension, what follows the attribute.',
});
