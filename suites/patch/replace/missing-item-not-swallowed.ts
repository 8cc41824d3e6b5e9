import { defineCheck } from '../../define';
import { judgeNotSwallowed, setMessages } from '../../reading/patched';
import { judgeAttempt, missing } from '../../reading/unset-attributes';

export const missingItemStored = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-not-swallowed',
  title: 'Replace of an item that is not there is either carried out or refused',
  failure: 'Replace of an item that is not there is answered with success and has no effect',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'The first telephone number of a user is lost for good, while Entra logs success.',
  fix: 'When no item has the type of the path, make one with that type and the value.',
  messages: {
    fault: 'expected 200, 204 or 400, got {actual}',
    gone: setMessages.gone,
    notStored: setMessages.notStored,
  },
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => judgeNotSwallowed(context, patch, path, effect)),
});
