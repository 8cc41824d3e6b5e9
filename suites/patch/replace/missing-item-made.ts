import { defineCheck } from '../../define';
import { judgeNotRefused, setMessages } from '../../reading/patched';
import { judgeAttempt, missing } from '../../reading/unset-attributes';

export const missingItemMade = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-made',
  title: 'Replace of an item that is not there makes it',
  failure: 'Replace of an item that is not there is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'The first telephone number of a user never arrives, and the update fails every cycle; Entra does not look whether there is one.',
  fix: 'When no item has the type of the path, make one with that type and the value. RFC 7644 lets you refuse it with 400 and scimType noTarget, but Entra then never gets the value through.',
  messages: { refused: setMessages.refused },
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => judgeNotRefused(context, patch, path, effect)),
});
