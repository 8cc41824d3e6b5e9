import { defineProbe, noting } from '../contract/probe';
import type { Json } from '../contract/results';
import { plainOperation, removeManager, setManager } from '../fixtures/dialects';
import { entraUser, valueFor } from '../fixtures/users';
import { userPath } from '../scim/paths';
import { urn } from '../scim/urns';
import { settable } from './patch-subject';
import { notYet } from './patch-together';

const dialect = 'entra-compliant';
const attribute = `${urn.enterprise}:manager`;

/** The reads after these steps. */
const readAfter = {
  set: 'read-set',
  extension: 'read-extension',
  change: 'read-changed',
  clear: 'read-cleared',
  remove: 'read-removed',
  'set-unknown': 'read-unknown',
} as const;

export const manager = defineProbe({
  id: 'manager',
  plays:
    'Sets the manager of a user with a bare id, changes another attribute by the URN of the extension, changes the manager, clears it with an empty string, sets and removes it, and sets one that does not exist. The user is read after each change.',
  access: 'write',
  needs: ['enterprise'],
  operations: ['create', 'update'],
  chain: 16,
  steps: {
    'create-first': [],
    'create-second': [],
    create: [],
    set: ['create', 'create-first'],
    'read-set': ['set'],
    extension: ['create'],
    'read-extension': ['extension'],
    change: ['set', 'create-second'],
    'read-changed': ['change'],
    clear: ['change'],
    'read-cleared': ['clear'],
    // Where a manager is still set, this would change nothing, and a provider may refuse that.
    'set-again': ['clear'],
    remove: ['set-again'],
    'read-removed': ['remove'],
    'set-unknown': ['create'],
    'read-unknown': ['set-unknown'],
  },
  facts: noting<{
    first: string;
    second: string;
    /** An attribute of the extension besides the manager, by its name there, if the mapping has one. */
    neighbour: string | null;
    /** What the neighbour is set to. */
    value: string;
    stranger: string;
  }>(),
  async run(session) {
    const { profile } = session;
    const person = session.person();
    const first = await session.createUser('create-first', entraUser(profile, session.person()));
    const second = await session.createUser('create-second', entraUser(profile, session.person()));
    const path = userPath(await session.createUser('create', entraUser(profile, person)));
    const neighbour = settable(session).find(
      (each) => each.path.startsWith(`${urn.enterprise}:`) && each.type === 'String',
    );
    const name = neighbour?.path.slice(urn.enterprise.length + 1) ?? 'department';
    const value = `${neighbour ? valueFor(neighbour, person) : person.department}-2`;
    session.note({ first, second, neighbour: neighbour ? name : null, value });
    /** Sends one operation and reads its result: the value that is expected at the path. */
    const patch = async (step: keyof typeof readAfter, operation: Json, at: string, expected: Json) => {
      const { response } = await session.patch(step, path, [operation]);
      const stale = notYet({ [at]: response?.status ?? 0 }, { [at]: expected });
      await session.readBack(readAfter[step], { method: 'GET', path }, stale);
    };

    const id = `${attribute}.value`;
    await patch('set', setManager(dialect, 'Add', first), id, first);
    const extension = plainOperation('replace', urn.enterprise, { [name]: value });
    await patch('extension', extension, `${urn.enterprise}:${name}`, value);
    await patch('change', setManager(dialect, 'Replace', second), id, second);
    await patch('clear', setManager(dialect, 'Replace', ''), attribute, null);
    await session.patch('set-again', path, [setManager(dialect, 'Add', first)]);
    await patch('remove', removeManager(dialect), attribute, null);
    const stranger = session.guid();
    session.note({ stranger });
    await patch('set-unknown', setManager(dialect, 'Replace', stranger), id, stranger);
  },
});
