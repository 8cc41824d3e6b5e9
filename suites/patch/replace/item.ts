import { defineCheck } from '../../define';
import { replacing } from '../../reading/replaced-attribute';

const patchSection = { source: 'RFC 7644', section: '3.5.2.3' } as const;

const entraUpdate = { source: 'Entra', topic: 'Update user' } as const;

export const replaceItem = defineCheck({
  ...replacing('item'),
  id: 'patch.replace.item',
  title: 'A PATCH of emails[type eq "work"].value updates that item',
  failure: 'A PATCH of emails[type eq "work"].value does not update that item',
  refs: [patchSection, { source: 'RFC 7644', section: '3.5.2' }, entraUpdate],
  impact: 'New e-mail addresses, phone numbers and postal addresses never arrive.',
  fix: 'Support paths such as emails[type eq "work"].value: change the sub-attribute of the item that the filter selects.',
});
