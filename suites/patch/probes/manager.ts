import type { Probe } from '../../../engine/contract/probe';
import { userPath } from '../../../engine/scim/paths';
import { urn } from '../../../engine/scim/urns';
import { plainOperation, removeManager, setManager } from '../../../fixtures/dialects';
import { entraUser, valueFor } from '../../../fixtures/users';
import { settable } from './subject';

const dialect = 'entra-compliant';
const attribute = `${urn.enterprise}:manager`;

export const manager: Probe = {
  id: 'patch.manager',
  plays:
    'Sets the manager of a user by a bare id, changes a neighbouring attribute by the URN of the extension, changes the manager, clears it with an empty text, sets and removes it, and sets one that does not exist, with a read after each.',
  access: 'write',
  needs: ['enterprise'],
  operations: ['create', 'update'],
  chain: 16,
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
    const read = (step: string) => session.send(step, { method: 'GET', path });

    await session.patch('set', path, [setManager(dialect, 'Add', first)]);
    await read('read-set');
    await session.patch('extension', path, [plainOperation('replace', urn.enterprise, { [name]: value })]);
    await read('read-extension');
    await session.patch('change', path, [setManager(dialect, 'Replace', second)]);
    await read('read-changed');
    await session.patch('clear', path, [setManager(dialect, 'Replace', '')]);
    await read('read-cleared');
    await session.patch('set-again', path, [setManager(dialect, 'Add', first)]);
    await session.patch('remove', path, [removeManager(dialect)]);
    await read('read-removed');
    const stranger = session.guid();
    session.note({ stranger });
    await session.patch('set-unknown', path, [setManager(dialect, 'Replace', stranger)]);
    await read('read-unknown');
  },
};
