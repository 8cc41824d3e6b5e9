import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isServerFault } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { refusalOf, setMessages, unreadable } from '../reading/patched';

const userNameChanged = defineCheck({
  id: 'patch.user-name.changed',
  title: 'A user can be renamed and keeps its id',
  failure: 'A user cannot be renamed or gets another id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'After a marriage or a change of domain, a user loses the account or gets a second one.',
  fix: 'Allow userName to change, and use a key that never changes as the id.',
  probe: 'patch-forms',
  steps: ['create', 'forms', 'read-forms'],
  headlines: {
    notStored: 'A PATCH that renames a user is answered with success and has no effect',
    otherId: 'A user that is renamed gets another id',
  },
  messages: {
    ...setMessages,
    otherId: 'expected the id of the renamed user to stay {expected}, got {actual}',
  },
  judge({ create, forms, 'read-forms': read }, context) {
    const stopped = refusalOf(context, forms, 'rename') ?? unreadable(read);
    if (stopped) return stopped;
    const { id = null, userName = null } = objectOf(read.response.body) ?? {};
    const own = objectOf(create.response.body)?.id ?? null;
    if (id !== own) return fail('otherId', { expected: own, actual: id, at: [at.body(read, '/id')] });
    const wanted = context.facts.values?.rename ?? null;
    // The request renames twice; patch.operations.in-order judges which of the names stays.
    if (sameText(userName, wanted) || sameText(userName, context.facts.interim)) return pass;
    return fail('notStored', { expected: wanted, actual: userName, at: [at.body(read, '/userName')] });
  },
});

const userNameInUse = defineCheck({
  id: 'patch.user-name.in-use-refused',
  title: 'Renaming a user to a userName in use is refused',
  failure: 'Renaming a user to a userName in use is answered with success or a server error',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Two accounts share a sign-in name: Entra finds both and links neither.',
  fix: 'Check that userName is unique on PATCH as well as on POST, and answer 409 with scimType uniqueness.',
  probe: 'collisions',
  steps: ['collide', 'read-collided'],
  headlines: {
    accepted: 'A user can be renamed to a userName in use',
    ignored: 'Renaming a user to a userName in use is answered with success and has no effect',
  },
  messages: {
    fault: 'expected 409, got {actual}: a server error',
    accepted: 'expected 409, got {actual}: the userName of another user is stored',
    ignored: 'expected 409, got {actual}: the answer reports success, but the name is not stored',
  },
  judge({ collide, 'read-collided': read }, { facts }) {
    const { status } = collide.response;
    const details = { expected: 409, actual: status, at: [at.status(collide)] };
    if (isServerFault(status)) return fail('fault', details);
    if (status >= 400) return pass;
    const isStored = sameText(objectOf(read.response.body)?.userName, facts.namesake);
    return fail(isStored ? 'accepted' : 'ignored', details);
  },
});

const userNameConflict = defineCheck({
  id: 'patch.user-name.in-use-409',
  title: 'Renaming a user to a userName in use is rejected with 409',
  failure: 'Renaming a user to a userName in use is rejected with a status other than 409',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'The log does not show that the name is taken, so administrators look for another cause.',
  fix: 'When the new userName belongs to another user, answer 409 with scimType uniqueness.',
  probe: 'collisions',
  steps: ['collide'],
  messages: { status: 'expected 409, got {actual}' },
  judge({ collide }) {
    const { status } = collide.response;
    if (status < 400 || isServerFault(status))
      return skip(`the PATCH was answered with ${status}: see patch.user-name.in-use-refused`);
    return status === 409 ? pass : fail('status', { expected: 409, actual: status, at: [at.status(collide)] });
  },
});

export const userName: Check[] = [userNameChanged, userNameInUse, userNameConflict];
