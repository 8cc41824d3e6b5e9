import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { isSuccess } from '../reading/exchanges';
import { refusalOf, setMessages, unreadable } from '../reading/patched';

const probe = 'patch-forms';

const userNameChanged = defineCheck({
  id: 'patch.user-name.changed',
  title: 'A user can be renamed, and keeps its id',
  failure: 'A user cannot be renamed, or gets another id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'After a marriage or a change of domain a person loses the account, or gets a second one.',
  fix: 'Let userName be changed; use a key that never changes as the id.',
  probe,
  steps: ['create', 'forms', 'collide', 'read-forms'],
  messages: {
    ...setMessages,
    otherId: 'expected the renamed user to keep the id {expected}, got {actual}',
  },
  judge({ create, forms, collide, 'read-forms': read }, context) {
    const stopped = refusalOf(context, forms, 'rename') ?? unreadable(read);
    if (stopped) return stopped;
    const { id = null, userName = null } = objectOf(read.response.body) ?? {};
    const own = objectOf(create.response.body)?.id ?? null;
    if (id !== own) return fail('otherId', { expected: own, actual: id, at: [at.body(read, '/id')] });
    const wanted = context.facts.values?.rename ?? null;
    // The request renames twice; which of the names stays is the matter of patch.operations.in-order.
    if (sameText(userName, wanted) || sameText(userName, context.facts.interim)) return pass;
    if (isSuccess(collide) && sameText(userName, context.facts.namesake))
      return skip('it was renamed to a name in use: see patch.user-name.in-use-refused');
    return fail('notStored', { expected: wanted, actual: userName, at: [at.body(read, '/userName')] });
  },
});

const userNameInUse = defineCheck({
  id: 'patch.user-name.in-use-refused',
  title: 'A user cannot be renamed to a userName in use',
  failure: 'A user is renamed to a userName in use, or the attempt ends in a server error',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Two accounts share a sign-in name: Entra finds both and links neither.',
  fix: 'Check userName against all others on PATCH as on POST, and answer 409 with scimType uniqueness.',
  probe,
  steps: ['collide', 'read-forms'],
  messages: {
    fault: 'expected 409, got {actual}: a server error',
    accepted: 'expected 409, got {actual}, and the userName of another user is stored',
    ignored: 'expected 409, got {actual}, as if the user had been renamed',
  },
  judge({ collide, 'read-forms': read }, { facts }) {
    const { status } = collide.response;
    const details = { expected: 409, actual: status, at: [at.status(collide)] };
    if (status >= 500) return fail('fault', details);
    if (status >= 400) return pass;
    const isStored = sameText(objectOf(read.response.body)?.userName, facts.namesake);
    return fail(isStored ? 'accepted' : 'ignored', details);
  },
});

const userNameConflict = defineCheck({
  id: 'patch.user-name.in-use-409',
  title: 'Renaming a user to a userName in use is answered with 409',
  failure: 'Renaming a user to a userName in use is refused with another status than 409',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'The log does not show that the name is taken, and administrators look for another cause.',
  fix: 'When the new userName belongs to another user, answer 409 with scimType uniqueness.',
  probe,
  steps: ['collide'],
  messages: { status: 'expected 409, got {actual}' },
  judge({ collide }) {
    const { status } = collide.response;
    if (status < 400 || status >= 500) return skip('it was not refused: see patch.user-name.in-use-refused');
    return status === 409 ? pass : fail('status', { expected: 409, actual: status, at: [at.status(collide)] });
  },
});

export const userName: Check[] = [userNameChanged, userNameInUse, userNameConflict];
