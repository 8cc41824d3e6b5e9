import { at, fail, pass, skip } from '../../../contract/check';
import { findAttribute } from '../../../scim/attribute-path';
import { isUnassigned } from '../../../scim/json';
import { defineCheck } from '../../define';
import { userUnread } from '../../reading/answers';
import { isSameValue, isUntyped, sameDigits, sameText } from '../../reading/attribute-values';

const probe = 'create-and-match';

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
  fix: 'Store the attribute from the body of POST as it was sent, and return it in reads. Reject a value that you cannot accept with 400.',
  probe,
  axes: ['attribute'],
  appliesTo: ({ type }) => type !== 'Reference',
  steps: ['create', 'read'],
  headlines: {
    lost: 'A mapped attribute is lost when a user is created',
    changed: 'A mapped attribute is changed when a user is created',
  },
  messages: {
    lost: 'expected {expected} in the read, got none',
    changed: 'expected {expected} in the read, got {actual}',
  },
  judge({ create, read }, { facts, attribute }) {
    const sent = attribute && facts.values?.[attribute.path];
    if (!attribute || sent === undefined) return skip('the create call does not send this attribute');
    if (isUnassigned(findAttribute(create.request.body, attribute.path).value))
      return skip(
        'the create call went without this attribute, as the provider had refused it: see users.create.accepted',
      );
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const { value, pointer } = findAttribute(read.response.body, attribute.path);
    // The case of a userName and the format of a phone number have checks of their own.
    const isSame =
      isSameValue(attribute, sent, value) ||
      // What is shown as a text, or without its type, has checks of its own.
      (attribute.path === 'active' && sameText(String(sent), String(value))) ||
      isUntyped(read.response.body, attribute, sent) ||
      (attribute.path === 'userName' && sameText(sent, value)) ||
      (attribute.path.startsWith('phoneNumbers') && sameDigits(sent, value));
    if (isSame) return pass;
    return fail(isUnassigned(value) ? 'lost' : 'changed', {
      expected: sent,
      actual: value ?? null,
      at: [at.body(read, pointer)],
    });
  },
});
