import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf, objectsOf } from '../../scim/json';
import { defineCheck, defineSurvey } from '../define';
import { isFalse, sameText } from '../reading/attribute-values';
import { refusalOf, setMessages, unreadable } from '../reading/patched';
import { acceptedTogether, refusedTogether } from '../reading/refused-together';

const probe = 'patch-attributes';

const disableWithOthers = defineCheck({
  id: 'patch.operations.disable-with-others',
  title: 'A user is disabled by a PATCH that also changes other attributes',
  failure: 'A user is not disabled by a PATCH that also changes other attributes',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'A leaver whose data changed in the same cycle keeps access.',
  fix: 'Treat active like every other attribute. Do not handle it only when it is the sole change in the request.',
  probe,
  axes: ['dialect'],
  steps: ['read-replaced', 'remove', 'read-removed'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: setMessages.gone,
    stillActive: 'expected active to be false after the PATCH, got {actual}',
  },
  judge({ 'read-replaced': before, remove, 'read-removed': read }, context) {
    if (isFalse(objectOf(before.response.body)?.active))
      return skip('the user was already inactive: see patch.operation.any-case');
    const stopped = refusalOf(context, remove, 'active') ?? unreadable(read);
    if (stopped) return stopped;
    const active = objectOf(read.response.body)?.active ?? null;
    if (isFalse(active)) return pass;
    return fail('stillActive', { expected: false, actual: active, at: [at.body(read, '/active')] });
  },
});

const userNameProbe = 'patch-forms';

const inOrder = defineCheck({
  id: 'patch.operations.in-order',
  title: 'Operations on the same attribute are applied in order',
  failure: 'Operations on the same attribute are not applied in order',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'An older value overwrites the newer one.',
  fix: 'Apply each operation to the result of the one before, so that the last one wins.',
  probe: userNameProbe,
  steps: ['forms', 'read-forms'],
  messages: { first: 'expected the last operation to win with {expected}, got {actual}: the value of the one before' },
  judge({ 'read-forms': read }, { facts }) {
    const userName = objectOf(read.response.body)?.userName ?? null;
    const expected = facts.values?.rename ?? null;
    if (sameText(userName, expected)) return pass;
    if (!sameText(userName, facts.interim)) return skip('the user could not be renamed: see patch.user-name.changed');
    return fail('first', { expected, actual: userName, at: [at.body(read, '/userName')] });
  },
});

const takenTogether = defineSurvey({
  id: 'patch.operations.accepted-together',
  title: 'Changes that are accepted alone are accepted in one PATCH as well',
  failure: 'A PATCH with several changes is rejected, though each of them is accepted alone',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'Entra sends all changes of a user in one request. The update fails every cycle, and none of the changes arrive.',
  fix: 'Accept a PatchOp message with any number of operations, and apply them one after the other.',
  survey: ['patch-attributes', 'patch-forms', 'patch-values'],
  messages: { refused: 'expected 200 or 204 as for each change alone, got {actual} for all of them together' },
  judge(exchanges) {
    const playOf = ({ probe }: Answered) => exchanges.filter((each) => each.probe === probe).length;
    const [first] = refusedTogether(exchanges).sort((a, b) => changesIn(a) - changesIn(b) || playOf(a) - playOf(b));
    if (!first) return acceptedTogether(exchanges).length > 0 ? pass : skip('no PATCH of several changes was accepted');
    return fail('refused', {
      expected: '200 or 204',
      actual: first.response.status,
      at: [at.status(first)],
    });
  },
});

/** The smallest request of the smallest play shows it best. */
const changesIn = ({ request }: Answered) => objectsOf(objectOf(request.body)?.Operations).length;

export const operations: Check[] = [disableWithOthers, inOrder, takenTogether];
