import { type Check, pass, skip } from '../../contract/check';
import type { sameJson } from '../../scim/json';
import { defineCheck } from '../define';
import { notStored, refusalOf, setMessages, unreadable } from '../reading/patched';

const opCase = defineCheck({
  id: 'patch.operation.any-case',
  title: 'Operation names are accepted in upper and lower case',
  failure: 'An operation is refused or has no effect when its name is written in another case',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'Entra', topic: 'PATCH op is not case-sensitive' },
    { source: 'RFC 7644', section: '3.5.2' },
  ],
  impact:
    'All updates fail, including those that disable users: Entra sends Add, Replace and Remove by default, and add, replace and remove with the flag aadOptscim062020.',
  fix: 'Convert op to lower case before you compare it.',
  probe: 'patch-attributes',
  axes: ['dialect'],
  steps: ['add', 'read-added'],
  headlines: {
    notStored: 'An operation has no effect when its name is written in another case',
  },
  messages: setMessages,
  judge({ add, 'read-added': read }, context) {
    if (context.facts.isInactive !== true)
      return skip('no inactive user could be created to be activated: see users.create.inactive');
    const isActive = (active: Parameters<typeof sameJson>[0]) => String(active).toLowerCase() === 'true';
    return refusalOf(context, add, 'op-case') ?? unreadable(read) ?? notStored(read, 'active', true, isActive) ?? pass;
  },
});

export const operation: Check[] = [opCase];
