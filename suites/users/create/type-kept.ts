import { at, fail, type MappedAttribute, pass, skip } from '../../../contract/check';
import { findAttribute, parseAttributePath } from '../../../scim/attribute-path';
import { isUnassigned } from '../../../scim/json';
import { defineCheck } from '../../define';
import { userUnread } from '../../reading/answers';
import { isUntyped } from '../../reading/attribute-values';

const isOfType = ({ path, type }: MappedAttribute) =>
  type !== 'Reference' && parseAttributePath(path).filter?.attribute.toLowerCase() === 'type';

export const typeKept = defineCheck({
  id: 'users.create.type-kept',
  title: 'An item that is sent with a type when a user is created comes back with it',
  failure: 'An item loses its type when a user is created',
  // Entra can do without where a path with the type changes the item all the same, which patch.replace.item judges.
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.4' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra cannot tell a work address from a private one, and may send the value again every cycle.',
  fix: 'Store the type of each item and return it.',
  probe: 'create-and-match',
  axes: ['attribute'],
  appliesTo: isOfType,
  steps: ['create', 'read'],
  messages: { lost: 'expected {expected} with its type in the read, got it without' },
  judge({ create, read }, { facts, attribute }) {
    const sent = attribute && findAttribute(create.request.body, attribute.path).value;
    if (!attribute || sent === undefined || isUnassigned(sent))
      return skip('the create call does not send this attribute');
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const { value, pointer } = findAttribute(read.response.body, attribute.path);
    if (!isUnassigned(value)) return pass;
    if (isUntyped(read.response.body, attribute, sent))
      return fail('lost', { expected: sent, actual: null, at: [at.body(read, pointer)] });
    return skip('the value is not stored either: see users.create.attribute-stored');
  },
});
