import { at, type Check, fail, pass } from '../../contract/check';
import { objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { textOf, unread } from '../reading/members';

const probe = 'group-provisioning';

const specialNameAccepted = defineCheck({
  id: 'groups.special-name.accepted',
  title: 'A group with special characters in its name, and with a member, is created',
  failure: 'A group with special characters in its name, or with a member, is not created',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7643', section: '4.2' },
  ],
  impact: 'Groups with such names are missing, until someone renames them at the source.',
  fix: "Accept any text as displayName: names hold &, /, ', @, # and letters of all scripts. Accept members on creation as well.",
  probe,
  steps: ['odd'],
  messages: {
    refused: 'expected 201, got {actual}',
    noId: 'expected the new group with its id in the answer, got none',
  },
  judge({ odd }) {
    const { status, body } = odd.response;
    if (status !== 201 && status !== 200)
      return fail('refused', { expected: 201, actual: status, at: [at.status(odd)] });
    if (stringOf(objectOf(body)?.id)) return pass;
    return fail('noId', { expected: 'an id', actual: null, at: [at.body(odd, '/id')] });
  },
});

/** Composed and decomposed letters are one text: normalisation is the provider's own matter. */
const same = (left: string | undefined, right: string) => left?.normalize('NFC') === right.normalize('NFC');

const specialNameUnchanged = defineCheck({
  id: 'groups.special-name.unchanged',
  title: 'The displayName of a group is stored as it was sent',
  failure: 'The displayName of a group is altered',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'The look-up by the name finds nothing: Entra creates the group again or gets a conflict in every cycle.',
  fix: 'Store and return displayName as it is; make slugs and escapes for other uses from a copy.',
  probe,
  steps: ['odd', 'read-odd'],
  messages: {
    unread: 'expected 200 with the new group, got {actual}',
    answer: 'expected displayName to be {expected} in the answer, got {actual}',
    read: 'expected displayName to be {expected} when it is read, got {actual}',
  },
  judge({ odd, 'read-odd': read }, { facts }) {
    const expected = textOf(facts.oddName);
    const answer = stringOf(objectOf(odd.response.body)?.displayName);
    if (answer !== undefined && !same(answer, expected))
      return fail('answer', { expected, actual: answer, at: [at.body(odd, '/displayName')] });
    const fault = unread(read);
    if (fault) return fault;
    const stored = stringOf(objectOf(read.response.body)?.displayName);
    return same(stored, expected)
      ? pass
      : fail('read', { expected, actual: stored ?? null, at: [at.body(read, '/displayName')] });
  },
});

export const specialName: Check[] = [specialNameAccepted, specialNameUnchanged];
