import { defineProbe, noting, type Session, type Stale } from '../contract/probe';
import { addMembers, plainOperation, setActive } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { objectOf } from '../scim/json';
import { groupPath, usableId, userPath } from '../scim/paths';
import { after, finds, findsNot, hasMembers, isGone, isThere } from '../scim/staleness';

/** The dialect does not matter here, so the operations are written as in RFC 7644. */
const dialect = 'entra-compliant';

export const leave = defineProbe({
  id: 'leave',
  plays:
    'Creates two users and a group with both. The first user is disabled twice and queried, then renamed as Entra does at a soft deletion, restored and queried. It is deleted, queried, deleted again and changed, and created again with the same userName. No request changes the second user.',
  access: 'write',
  operations: ['create'],
  chain: 20,
  steps: {
    create: [],
    'create-other': [],
    group: [],
    'add-members': ['create', 'create-other', 'group'],
    disable: ['create'],
    'disable-again': ['disable'],
    'find-disabled': ['disable'],
    tombstone: ['disable'],
    restore: ['tombstone'],
    'find-restored': ['restore'],
    'read-group-restored': ['add-members', 'restore'],
    delete: ['create'],
    'read-deleted': ['delete'],
    'find-deleted': ['delete'],
    'delete-again': ['delete'],
    'patch-deleted': ['delete'],
    'read-group-deleted': ['add-members', 'delete'],
    recreate: ['delete'],
    put: ['recreate'],
    'read-other': ['create-other', 'restore', 'delete'],
  },
  facts: noting<{ id: string; userName: string }>(),
  async run(session) {
    const person = session.person();
    const body = entraUser(session.profile, person);
    const id = await session.createUser('create', body);
    const other = await session.createUser('create-other', entraUser(session.profile, session.person()));
    session.note({ id, userName: person.userName });
    const search = { method: 'GET', path: '/Users', query: { filter: `userName eq "${person.userName}"` } } as const;
    const group = await makeGroup(session, [id, other]);

    const disabled = await session.patch('disable', userPath(id), [setActive(dialect, false)]);
    await session.patch('disable-again', userPath(id), [setActive(dialect, false)]);
    await session.readBack('find-disabled', search, after(disabled, finds(id, { active: false })));
    // Entra puts 32 hexadecimal digits in front of the userName of a soft-deleted user until it is restored.
    const tombstone = `${session.guid().replaceAll('-', '')}${person.userName}`;
    const setName = (userName: string) => plainOperation('replace', 'userName', userName);
    const buried = await session.patch('tombstone', userPath(id), [setActive(dialect, false), setName(tombstone)]);
    const isRenamed = (buried.response?.status ?? 500) < 300;
    const restored = await session.patch('restore', userPath(id), [
      setActive(dialect, true),
      ...(isRenamed ? [setName(person.userName)] : []),
    ]);
    await session.readBack('find-restored', search, after(restored, finds(id, { active: true })));
    await group?.read('read-group-restored', after(group.filled, hasMembers([id, other])));

    const deleted = await session.send('delete', { method: 'DELETE', path: userPath(id) });
    await session.readBack('read-deleted', { method: 'GET', path: userPath(id) }, after(deleted, isGone));
    await session.readBack('find-deleted', search, after(deleted, findsNot(id)));
    await session.send('delete-again', { method: 'DELETE', path: userPath(id) });
    await session.patch('patch-deleted', userPath(id), [plainOperation('replace', 'displayName', person.displayName)]);
    await group?.read('read-group-deleted', after(deleted, hasMembers([], [id])));

    const back = await session.send('recreate', { method: 'POST', path: '/Users', body });
    const newId = usableId(objectOf(back.response?.body)?.id);
    if (newId && back.response && back.response.status < 300) {
      const withoutActive = entraUser(session.profile, person, ['active']);
      await session.send('put', { method: 'PUT', path: userPath(newId), body: withoutActive });
    }
    await session.readBack('read-other', { method: 'GET', path: userPath(other) }, isThere);
  },
});

/** @returns how to read the group, and what filled it; undefined without groups, or when the provider refuses one */
async function makeGroup(session: Session, members: string[]) {
  if (!session.profile.groups.supported) return undefined;
  const body = entraGroup(session.groupName(), session.guid());
  const call = { method: 'POST', path: '/Groups', body, marks: { intent: 'create' } } as const;
  const { response } = await session.send('group', call);
  const id = usableId(objectOf(response?.body)?.id);
  if (!id || !response || response.status >= 300) return undefined;
  const path = groupPath(id);
  const filled = await session.patch('add-members', path, addMembers(dialect, members));
  return { filled, read: (step: string, stale: Stale) => session.readBack(step, { method: 'GET', path }, stale) };
}
