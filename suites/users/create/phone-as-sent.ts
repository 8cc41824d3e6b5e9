import { at, fail, pass, skip } from '../../../contract/check';
import { findAttribute } from '../../../scim/attribute-path';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { userUnread } from '../../reading/answers';
import { sameDigits } from '../../reading/attribute-values';

const probe = 'create-and-match';

export const phoneKept = defineCheck({
  id: 'users.create.phone-as-sent',
  title: 'A phone number is returned in the format in which it was sent',
  failure: 'A phone number is returned in a different format',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra treats the difference as a change and sends the number again every cycle.',
  fix: 'Store and return the number as it was sent. If your application needs a canonical format, put that into display.',
  probe,
  axes: ['attribute'],
  appliesTo: ({ path }) => path.startsWith('phoneNumbers['),
  steps: ['read'],
  messages: { reformatted: 'expected {expected}, got {actual}' },
  judge({ read }, { facts, attribute }) {
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const path = attribute?.path ?? '';
    const sent = objectOf(facts.values)?.[path] ?? null;
    const { value, pointer } = findAttribute(read.response.body, path);
    if (value === sent) return pass;
    if (!sameDigits(sent, value)) return skip('the number is not stored: see users.create.attribute-stored');
    return fail('reformatted', { expected: sent, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});
