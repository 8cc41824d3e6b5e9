import { at, type Check, fail, pass } from '../../contract/check';
import { objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { textOf, unread } from '../reading/members';

const probe = 'group-provisioning';

const specialNameAccepted = defineCheck({
  id: 'groups.special-name.accepted',
  title: 'A group with special characters in its name and with a member is created',
  failure: 'A group with special characters in its name and with a member is not created, or the answer has no id',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7643', section: '4.2' },
  ],
  impact: 'If the name is to blame, such groups are missing until someone renames them in the directory.',
  fix: "Accept any string as displayName: names contain &, /, ', @, # and letters of all scripts. Accept members in POST as well.",
  probe,
  steps: ['odd'],
  headlines: {
    noId: 'The answer to a create call for a group with special characters has no id',
  },
  messages: {
    refused: 'expected 201 for the group, got {actual}',
    noId: 'expected the id of the new group in the answer, got none',
  },
  judge({ odd }) {
    const { status, body } = odd.response;
    if (status !== 201 && status !== 200)
      return fail('refused', { expected: 201, actual: status, at: [at.status(odd)] });
    if (stringOf(objectOf(body)?.id)) return pass;
    return fail('noId', { expected: 'an id', actual: null, at: [at.body(odd, '/id')] });
  },
});

/** Composed and decomposed letters count as the same: normalisation is up to the provider. */
const same = (left: string | undefined, right: string) => left?.normalize('NFC') === right.normalize('NFC');

const specialNameUnchanged = defineCheck({
  id: 'groups.special-name.unchanged',
  title: 'A displayName with special characters is stored as it was sent',
  failure: 'A displayName with special characters is changed, or the new group cannot be read',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'A query for the name finds nothing: Entra creates the group again or gets a conflict every cycle.',
  fix: 'Store and return displayName unchanged. Derive slugs and escaped forms from a copy.',
  probe,
  steps: ['odd', 'read-odd'],
  headlines: {
    unread: 'A group with special characters in its name cannot be read',
    answer: 'The answer to a create call changes special characters of a displayName',
    read: 'Special characters of the displayName of a group are changed',
  },
  messages: {
    unread: 'expected 200 with the new group, got {actual}',
    answer: 'expected displayName to be {expected} in the answer to the create call, got {actual}',
    read: 'expected displayName to be {expected} in the read, got {actual}',
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
