import { pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { isClearable, kindOf } from '../../reading/attribute-values';
import { refusalOf, setMessages } from '../../reading/patched';
import { judgeAttempt, steps } from '../../reading/unset-attributes';

const probe = 'patch-attributes';

const axes = ['dialect', 'attribute'] as const;

export const replaceUnset = defineCheck({
  id: 'patch.replace.unset',
  title: 'Replace sets an attribute that has no value',
  failure: 'Replace of an attribute that has no value is refused or has no effect',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'A new value in the directory never arrives: Entra may send Replace even when there is no value.',
  fix: 'Treat replace of an attribute without a value as add.',
  probe,
  axes,
  appliesTo: (attribute) => isClearable(attribute) && kindOf(attribute) !== 'item',
  steps,
  headlines: {
    notStored: 'Replace of an attribute that has no value is answered with success and has no effect',
  },
  messages: setMessages,
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => refusalOf(context, patch, path) ?? effect() ?? pass),
});
