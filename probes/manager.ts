import { defineProbe, noting, type Session } from '../contract/probe';
import type { Json } from '../contract/results';
import { plainOperation, removeManager, setManager } from '../fixtures/dialects';
import { entraUser, valueFor } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isPlayed, isSuccess } from '../scim/exchanges';
import { isUnassigned } from '../scim/json';
import { userPath } from '../scim/paths';
import { isThere } from '../scim/staleness';
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
  'set-by-value': 'read-by-value',
} as const;

export const manager = defineProbe({
  id: 'manager',
  plays:
    'Sets the manager of a user with a bare id, changes another attribute by the URN of the extension, changes the manager, clears it with an empty string, sets and removes it, sets it by its sub-attribute, and sets one that does not exist. The user is read after each change.',
  access: 'write',
  needs: ['enterprise'],
  operations: ['create', 'update'],
  chain: 18,
  steps: {
    'create-first': [],
    'create-second': [],
    create: [],
    set: ['create', 'create-first'],
    'read-set': ['set'],
    // Only where a bare id sets none: is it that form?
    'set-otherwise-*': ['read-set'],
    'read-otherwise': ['set-otherwise-*'],
    extension: ['create'],
    'read-extension': ['extension'],
    change: ['set', 'read-otherwise', 'create-second'],
    'read-changed': ['change'],
    clear: ['change'],
    'read-cleared': ['clear'],
    // Where a manager is still set, this would change nothing, and a provider may refuse that.
    'set-again': ['clear'],
    'set-again-otherwise': ['set-again', 'read-otherwise'],
    remove: ['set-again-otherwise'],
    'read-removed': ['remove'],
    'set-by-value': ['create', 'create-first'],
    'read-by-value': ['set-by-value'],
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
      const read = await session.readBack(readAfter[step], { method: 'GET', path }, stale);
      return !isPlayed(read) || !isUnassigned(findAttribute(read.response?.body ?? null, attribute).value);
    };

    const id = `${attribute}.value`;
    const isSet = await patch('set', setManager(dialect, 'Add', first), id, first);
    const otherwise = isSet ? undefined : await setOtherwise(session, path, first);
    const extension = plainOperation('replace', urn.enterprise, { [name]: value });
    await patch('extension', extension, `${urn.enterprise}:${name}`, value);
    await patch('change', setManager(dialect, 'Replace', second), id, second);
    await patch('clear', setManager(dialect, 'Replace', ''), attribute, null);
    await session.patch('set-again', path, [setManager(dialect, 'Add', first)]);
    if (otherwise) await session.patch('set-again-otherwise', path, [otherwise]);
    await patch('remove', removeManager(dialect), attribute, null);
    await patch('set-by-value', plainOperation('add', id, first), id, first);
    const stranger = session.guid();
    session.note({ stranger });
    await patch('set-unknown', setManager(dialect, 'Replace', stranger), id, stranger);
  },
});

/** The other two forms in which Entra sends a manager. @returns the operation that set one, so that it can be removed */
async function setOtherwise(
  session: Session<`set-otherwise-${string}` | 'read-otherwise'>,
  path: string,
  first: string,
): Promise<Json | undefined> {
  const forms = [
    plainOperation('add', `${attribute}.value`, first),
    plainOperation('add', attribute, { value: first }),
  ];
  for (const [index, form] of forms.entries()) {
    const set = await session.patch(`set-otherwise-${index + 1}`, path, [form]);
    if (!isSuccess(set)) continue;
    await session.readBack('read-otherwise', { method: 'GET', path }, isThere);
    return form;
  }
  return undefined;
}
