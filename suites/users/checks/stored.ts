import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { isUnassigned, objectOf } from '../../../engine/scim/json';
import { userUnread } from '../../shared/answers';
import { isSameValue, sameDigits, sameText } from '../../shared/values';

const probe = 'users.create-and-match';

export const roundTrip = defineCheck({
  id: 'users.create.attribute-stored',
  title: 'A mapped attribute is stored when a user is created',
  failure: 'A mapped attribute is lost or changed when a user is created',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The value is missing or wrong in the application, and Entra sends it again every cycle.',
  fix: 'Store the attribute from the body of POST as it was sent, and show it in reads; if a value cannot be accepted, refuse it with 400.',
  probe,
  axes: ['attribute'],
  appliesTo: ({ type }) => type !== 'Reference',
  steps: ['read'],
  messages: {
    lost: 'expected {expected}, got none',
    changed: 'expected {expected}, got {actual}',
  },
  judge({ read }, { facts, attribute }) {
    const sent = attribute && objectOf(facts.values)?.[attribute.path];
    if (!attribute || sent === undefined) return skip('the create call does not carry it');
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const { value, pointer } = findAttribute(read.response.body, attribute.path);
    // How letters of a userName and digits of a telephone number are written has checks of its own.
    const isSame =
      isSameValue(attribute, sent, value) ||
      (attribute.path === 'userName' && sameText(sent, value)) ||
      (attribute.path.startsWith('phoneNumbers') && sameDigits(sent, value));
    if (isSame) return pass;
    const messageId = isUnassigned(value) ? 'lost' : 'changed';
    return fail(messageId, { expected: sent, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const phoneKept = defineCheck({
  id: 'users.create.phone-as-sent',
  title: 'A telephone number comes back as it was sent',
  failure: 'A telephone number comes back in another form',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.2' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra sees a difference and sends the number again every cycle.',
  fix: 'Keep the number as it was sent and show that form; put a canonical one into display if the application needs it.',
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
    if (!sameDigits(sent, value)) return skip('it is not stored: see users.create.attribute-stored');
    return fail('reformatted', { expected: sent, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const storedChecks: Check[] = [roundTrip, phoneKept];
