import { defineProbe, noting, type Session, type StepIn } from '../contract/probe';
import type { RecordedExchange } from '../contract/results';
import { addMembers, dialects, removeMembers, setAttributes } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { isPlayed, isSuccess } from '../scim/exchanges';
import { objectOf } from '../scim/json';
import { resourcesOf } from '../scim/list-response';
import { groupPath, usableId } from '../scim/paths';
import { after, all, finds, hasMembers, shows } from '../scim/staleness';
import { membershipChangesOnExisting } from './on-existing/membership-changes';

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
    // Where the additions fill no group, one is filled in another way.
    'fill-otherwise': ['read-added'],
    'read-filled': ['fill-otherwise'],
    'create-filled': ['read-filled'],
    'read-created-filled': ['create-filled'],
    'remove-one': ['add-one', 'read-created-filled'],
    // Only after a refusal in Entra's own form: is it the $ref?
    'remove-without-ref': ['remove-one'],
    'remove-again': ['remove-one'],
    'read-removed': ['remove-one', 'remove-without-ref'],
    rename: ['create-group', 'read-created-filled'],
    'read-renamed': ['rename', 'remove-one'],
    'add-and-remove': ['remove-one'],
    // Whether it is about the membership changes as well, its checks say.
    'read-changed': ['rename'],
  },
  facts: noting<{
    group: string;
    /** The group that members are removed from: another one where the additions did not fill that one. */
    subject: string;
    first: string;
    second: string;
    third: string;
    newName: string;
  }>(),
  onExisting: membershipChangesOnExisting,
  async run(session) {
    const { dialect, profile } = session;
    const user = (step: StepIn<typeof session>) => session.createUser(step, entraUser(profile, session.person()));
    const [first, second, third] = [
      await user('create-first'),
      await user('create-second'),
      await user('create-third'),
    ];
    const newName = `${session.groupName()} renamed`;
    const group = await session.createGroup('create-group', entraGroup(session.groupName(), session.guid()), first);
    session.note({ group, subject: group, first, second, third, newName });
    const grown = groupPath(group);

    const several = await session.patch('add-several', grown, addMembers(dialect, [first, second]));
    const one = await session.patch('add-one', grown, addMembers(dialect, [third]));
    await session.patch('add-again', grown, addMembers(dialect, [third]));
    const areAdded = all(after(several, hasMembers([first, second])), after(one, hasMembers([third])));
    const added = await session.readBack('read-added', { method: 'GET', path: grown }, areAdded);
    const test = {
      method: 'GET',
      path: '/Groups',
      query: { filter: `id eq "${group}" and members eq "${first}"`, attributes: 'id' },
    } as const;
    const tested = await session.readBack('test-member', test, after(several, finds(group)));

    const subject = (await fillOtherwise(session, group, [first, second, third], [added, tested])) ?? group;
    session.note({ subject });
    const path = groupPath(subject);

    const removed = await session.patch('remove-one', path, removeMembers(dialect, [second]));
    let done = removed;
    if (dialect === 'entra' && isPlayed(removed) && !isSuccess(removed))
      done = await session.patch('remove-without-ref', path, [
        { op: 'Remove', path: 'members', value: [{ value: second }] },
      ]);
    await session.patch('remove-again', path, removeMembers(dialect, [second]));
    await session.readBack('read-removed', { method: 'GET', path }, after(done, hasMembers([], [second])));

    const renamed = await session.patch('rename', path, setAttributes(dialect, 'Replace', { displayName: newName }));
    const isRenamed = all(after(renamed, shows({ displayName: newName })), after(done, hasMembers([], [second])));
    await session.readBack('read-renamed', { method: 'GET', path }, isRenamed);
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

/**
 * Members can be removed from a group however it was filled: by Add in the other dialect, or when it is created.
 * @param reads of the group: where one shows nothing and the other finds it by a member, the provider hides its members
 * @returns the group that shows them; undefined when nothing is to be done, or nothing works
 */
async function fillOtherwise(
  session: Session<'fill-otherwise' | 'read-filled' | 'create-filled' | 'read-created-filled'>,
  group: string,
  members: string[],
  [read, tested]: [RecordedExchange, RecordedExchange],
): Promise<string | undefined> {
  const isFilled = ({ response }: RecordedExchange) => response !== null && hasMembers(members)(response).length === 0;
  const isHidden = resourcesOf(tested.response?.body).some(({ id }) => id === group);
  if (!isSuccess(read) || isFilled(read) || (isHidden && !objectOf(read.response?.body)?.members)) return undefined;
  const path = groupPath(group);
  const other = dialects.find((dialect) => dialect !== session.dialect) ?? session.dialect;
  const filled = await session.patch('fill-otherwise', path, addMembers(other, members));
  if (isFilled(await session.readBack('read-filled', { method: 'GET', path }, after(filled, hasMembers(members)))))
    return group;
  const created = await session.send('create-filled', {
    method: 'POST',
    path: '/Groups',
    body: { ...entraGroup(session.groupName(), session.guid()), members: members.map((value) => ({ value })) },
    marks: { intent: 'odd-create' },
  });
  const id = usableId(objectOf(created.response?.body)?.id);
  if (!isSuccess(created) || id === undefined) return undefined;
  const shown = after(created, hasMembers(members));
  return isFilled(await session.readBack('read-created-filled', { method: 'GET', path: groupPath(id) }, shown))
    ? id
    : undefined;
}
