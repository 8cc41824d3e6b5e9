import { defineProbe } from '../contract/probe';
import type { Json } from '../contract/results';
import { plainOperation, removeManager, setManager } from '../fixtures/dialects';
import { entraUser, valueFor } from '../fixtures/users';
import { userPath } from '../scim/paths';
import { urn } from '../scim/urns';
import { settable } from './patch-subject';
import { notYet } from './patch-together';

const dialect = 'entra-compliant';
const attribute = `${urn.enterprise}:manager`;

export const manager = defineProbe({
  id: 'manager',
  plays:
    'Sets the manager of a user by a bare id, changes a neighbouring attribute by the URN of the extension, changes the manager, clears it with an empty text, sets and removes it, and sets one that does not exist, with a read after each.',
  access: 'write',
  needs: ['enterprise'],
  operations: ['create', 'update'],
  chain: 16,
  steps: {
    'create-first': [],
    'create-second': [],
    create: [],
    set: [],
    'read-set': [],
    extension: [],
    'read-extension': [],
    change: [],
    'read-changed': [],
    clear: [],
    'read-cleared': [],
    'set-again': [],
    remove: [],
    'read-removed': [],
    'set-unknown': [],
    'read-unknown': [],
  },
  async run(session) {
    const { profile } = session;
    const person = session.person();
    const first = await session.createUser('create-first', entraUser(profile, session.person()));
    const second = await session.createUser('create-second', entraUser(profile, session.person()));
    const path = userPath(await session.createUser('create', entraUser(profile, person)));
    const isMapped = profile.users.attributes.some((each) =>
      each.path.toLowerCase().startsWith(attribute.toLowerCase()),
    );
    const neighbour = settable(session).find(
      (each) => each.path.startsWith(`${urn.enterprise}:`) && each.type === 'String',
    );
    const name = neighbour?.path.slice(urn.enterprise.length + 1) ?? 'department';
    const value = `${neighbour ? valueFor(neighbour, person) : person.department}-2`;
    session.note({ first, second, isMapped, neighbour: neighbour ? name : null, value });
    /** Sends one operation and reads what became of it: the value that is then to stand at the path. */
    const patch = async (step: string, readStep: string, operation: Json, at: string, expected: Json) => {
      const { response } = await session.patch(step, path, [operation]);
      await session.readBack(
        readStep,
        { method: 'GET', path },
        notYet({ [at]: response?.status ?? 0 }, { [at]: expected }),
      );
    };

    const id = `${attribute}.value`;
    await patch('set', 'read-set', setManager(dialect, 'Add', first), id, first);
    const extension = plainOperation('replace', urn.enterprise, { [name]: value });
    await patch('extension', 'read-extension', extension, `${urn.enterprise}:${name}`, value);
    await patch('change', 'read-changed', setManager(dialect, 'Replace', second), id, second);
    await patch('clear', 'read-cleared', setManager(dialect, 'Replace', ''), attribute, null);
    await session.patch('set-again', path, [setManager(dialect, 'Add', first)]);
    await patch('remove', 'read-removed', removeManager(dialect), attribute, null);
    const stranger = session.guid();
    session.note({ stranger });
    await patch('set-unknown', 'read-unknown', setManager(dialect, 'Replace', stranger), id, stranger);
  },
});
