import { type Check, pass, skip } from '../../contract/check';
import type { sameJson } from '../../scim/json';
import { defineCheck } from '../define';
import { notStored, refusalOf, setMessages, unreadable } from '../reading/patched';

const opCase = defineCheck({
  id: 'patch.operation.any-case',
  title: 'The name of an operation may be written in either case',
  failure: 'An operation is refused or has no effect when its name is written in the other case',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'PATCH op is not case-sensitive' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact:
    'All updates fail, disabling users among them: Entra sends Add, Replace and Remove, with the flag add, replace and remove.',
  fix: 'Turn op to lower case before you compare it.',
  probe: 'patch-attributes',
  axes: ['dialect'],
  steps: ['add', 'read-added'],
  messages: setMessages,
  judge({ add, 'read-added': read }, context) {
    if (context.facts.isInactive !== true)
      return skip('no inactive user could be created that could be activated: see users.create.inactive');
    const isActive = (active: Parameters<typeof sameJson>[0]) => String(active).toLowerCase() === 'true';
    return refusalOf(context, add, 'op-case') ?? unreadable(read) ?? notStored(read, 'active', true, isActive) ?? pass;
  },
});

export const operation: Check[] = [opCase];
