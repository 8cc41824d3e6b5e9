import { defineCheck } from '../../define';
import { judgeNotRefused, setMessages } from '../../reading/patched';
import { judgeAttempt, missing } from '../../reading/unset-attributes';

export const missingItemMade = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-made',
  title: 'Replacing an item that does not exist creates it',
  failure: 'Replacing an item that does not exist is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'The first phone number of a user never arrives, and the update fails every cycle: Entra does not check whether the item exists.',
  fix: 'When no item has the type in the path, create one with that type and value. RFC 7644 lets you reject the request with 400 and scimType noTarget, but then Entra can never set the value.',
  messages: { refused: setMessages.refused },
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => judgeNotRefused(context, patch, path, effect)),
});
