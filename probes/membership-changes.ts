import { defineProbe, noting, type StepIn } from '../contract/probe';
import { addMembers, removeMembers, setAttributes } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { groupPath } from '../scim/paths';
import { after, all, finds, hasMembers, shows } from '../scim/staleness';

/**
 * Each change is read back while the group has other members, since the worst faults affect only them: two are in and
 * a third is added, then one of three is removed, then two of three together with the addition of one of them.
 */
export const membershipChanges = defineProbe({
  id: 'membership-changes',
  plays: 'Creates a group as Entra does, adds members, removes some, and renames it. Reads the group in between.',
  access: 'write',
  axes: ['dialect'],
  needs: ['groups'],
  operations: ['create', 'update'],
  chain: 15,
  steps: {
    'create-first': [],
    'create-second': [],
    'create-third': [],
    'create-group': [],
    'add-several': ['create-first', 'create-second', 'create-group'],
    'add-one': ['create-third', 'add-several'],
    'add-again': ['add-one'],
    'read-added': ['add-again'],
    'test-member': ['add-several'],
    'remove-one': ['add-one'],
    'remove-again': ['remove-one'],
    'read-removed': ['remove-one'],
    rename: ['create-group'],
    'add-and-remove': ['remove-one'],
    // Whether it is about the membership changes as well, its checks say.
    'read-changed': ['rename'],
  },
  facts: noting<{ group: string; first: string; second: string; third: string; newName: string }>(),
  async run(session) {
    const { dialect, profile } = session;
    const user = (step: StepIn<typeof session>) => session.createUser(step, entraUser(profile, session.person()));
    const [first, second, third] = [
      await user('create-first'),
      await user('create-second'),
      await user('create-third'),
    ];
    const newName = `${session.groupName()} renamed`;
    const group = await session.createGroup('create-group', entraGroup(session.groupName(), session.guid()));
    session.note({ group, first, second, third, newName });
    const path = groupPath(group);

    const several = await session.patch('add-several', path, addMembers(dialect, [first, second]));
    const one = await session.patch('add-one', path, addMembers(dialect, [third]));
    await session.patch('add-again', path, addMembers(dialect, [third]));
    const areAdded = all(after(several, hasMembers([first, second])), after(one, hasMembers([third])));
    await session.readBack('read-added', { method: 'GET', path }, areAdded);
    const test = {
      method: 'GET',
      path: '/Groups',
      query: { filter: `id eq "${group}" and members eq "${first}"`, attributes: 'id' },
    } as const;
    await session.readBack('test-member', test, after(several, finds(group)));

    const removed = await session.patch('remove-one', path, removeMembers(dialect, [second]));
    await session.patch('remove-again', path, removeMembers(dialect, [second]));
    await session.readBack('read-removed', { method: 'GET', path }, after(removed, hasMembers([], [second])));

    const renamed = await session.patch('rename', path, setAttributes(dialect, 'Replace', { displayName: newName }));
    const mixed = await session.patch('add-and-remove', path, [
      ...addMembers(dialect, [second]),
      ...removeMembers(dialect, [first, second]),
    ]);
    const areChanged = all(
      after(renamed, shows({ displayName: newName })),
      after(mixed, hasMembers([], [first, second])),
    );
    await session.readBack('read-changed', { method: 'GET', path }, areChanged);
  },
});
