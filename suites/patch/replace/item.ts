import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceItem = defineCheck({
  ...replacing('item'),
  id: 'patch.replace.item',
  title: 'An item of a multi-valued attribute changes with a PATCH, by its type',
  failure: 'An item of a multi-valued attribute does not change with a PATCH by its type',
  refs: [patchSection, { source: 'RFC 7644', section: '3.5.2' }, entraUpdate],
  impact: 'New e-mail addresses, telephone numbers and addresses never arrive.',
  fix: 'Support paths such as emails[type eq "work"].value: change the sub-attribute of the item that the filter selects.',
});
