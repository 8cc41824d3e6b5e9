import { defineCheck } from '../../define';
import { judgeNotSwallowed, setMessages } from '../../reading/patched';
import { judgeAttempt, missing } from '../../reading/unset-attributes';

export const missingItemStored = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-not-swallowed',
  title: 'Replacing an item that does not exist takes effect or is refused',
  failure: 'Replacing an item that does not exist returns success without effect, or ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'The first phone number of a user never arrives, while Entra logs success.',
  fix: 'When no item has the type in the path, create one with that type and value.',
  headlines: {
    notStored: 'Replacing an item that does not exist is answered with success and has no effect',
  },
  messages: {
    fault: 'expected 200, 204 or a 4xx status, got {actual}',
    gone: setMessages.gone,
    notStored: setMessages.notStored,
  },
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => judgeNotSwallowed(context, patch, path, effect)),
});
