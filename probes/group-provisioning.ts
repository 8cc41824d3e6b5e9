import { defineProbe, noting, type Stale, type StepIn } from '../contract/probe';
import { addMembers } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { isPlayed, isSuccess } from '../scim/exchanges';
import { arrayOf, objectOf, objectsOf } from '../scim/json';
import { resourcesOf } from '../scim/list-response';
import { groupPath, usableId, userPath } from '../scim/paths';
import { after, all, finds, hasMembers, isGone, shows } from '../scim/staleness';
import { groupProvisioningOnExisting } from './on-existing/group-provisioning';

/** Characters that break routes, queries, SQL and slugs, and some that are not ASCII. */
const special = (name: string) => `${name} R&D / O'Neil @ Zürich #1, 50% 営業`;

/**
 * Two groups: a plain one that is found, changed and deleted, and one with a special name that has a member from the
 * beginning. The second is never written to, as a provider may have made another name of the one that was sent.
 */
export const groupProvisioning = defineProbe({
  id: 'group-provisioning',
  plays:
    'Creates a group, searches for it by name and externalId, changes it and deletes it. Then creates a group with special characters in its name and with a member, and reads it with and without members.',
  access: 'write',
  needs: ['groups'],
  operations: ['create'],
  chain: 21,
  steps: {
    'create-member': [],
    create: [],
    find: ['create'],
    // The first search waits until the group can be found.
    'find-other-case': ['find'],
    duplicate: ['create'],
    'add-single': ['create-member', 'create'],
    'find-by-external-id': ['find', 'add-single'],
    // Only where the search does not show the member: what the group holds before it is renamed.
    'read-single': ['find-by-external-id'],
    'rename-with-id': ['add-single'],
    'rename-without-id': ['rename-with-id'],
    'read-renamed': ['rename-with-id'],
    'change-external-id': ['create'],
    'add-unknown': ['add-single'],
    // Which of the changes it is about, its checks say.
    'read-changed': ['add-single'],
    'test-stranger': ['find'],
    'patch-unknown': [],
    delete: ['create'],
    'read-deleted': ['delete'],
    odd: ['create-member'],
    'read-odd': ['odd'],
    // Only where the group shows no member that it was created with.
    'fill-odd': ['read-odd'],
    'read-odd-filled': ['fill-odd'],
    'read-member': ['create-member'],
    'find-odd': ['odd'],
    'read-odd-without-members': ['read-odd'],
  },
  facts: noting<{
    member: string;
    group: string;
    name: string;
    newName: string;
    oddName: string;
    externalId: string;
    newExternalId: string;
    stranger: string;
    mapsExternalId: boolean;
    odd: string;
  }>(),
  onExisting: groupProvisioningOnExisting,
  async run(session) {
    const { profile } = session;
    type Step = StepIn<typeof session>;
    const find = (step: Step, filter: string, more: Record<string, string> = {}, stale: Stale = all()) =>
      session.readBack(step, { method: 'GET', path: '/Groups', query: { ...more, filter } }, stale);
    const withoutMembers = { excludedAttributes: 'members' };

    const name = session.groupName();
    const newName = `${session.groupName()} renamed`;
    const oddName = special(session.groupName());
    const [externalId, newExternalId, oddExternalId] = [session.guid(), session.guid(), session.guid()];
    const stranger = session.guid();
    const member = await session.createUser('create-member', entraUser(profile, session.person()));
    const group = await session.createGroup('create', entraGroup(name, externalId), member);
    const mapsExternalId = profile.groups.attributes.some(({ path }) => path === 'externalId');
    session.note({ member, group, name, newName, oddName, externalId, newExternalId, stranger, mapsExternalId });
    const path = groupPath(group);

    await find('find', `displayName eq "${name}"`, withoutMembers, finds(group));
    await find('find-other-case', `displayName eq "${name.toUpperCase()}"`, withoutMembers);
    await session.send('duplicate', { method: 'POST', path: '/Groups', body: entraGroup(name, session.guid()) });

    const added = await session.patch('add-single', path, [{ op: 'Add', path: 'members', value: { value: member } }]);
    const found = await find('find-by-external-id', `externalId eq "${externalId}"`);
    const shown = resourcesOf(found.response?.body).find(({ id }) => id === group);
    if (isSuccess(added) && !objectsOf(shown?.members).some(({ value }) => value === member))
      await session.readBack('read-single', { method: 'GET', path }, hasMembers([member]));
    const renamed = await session.patch('rename-with-id', path, [
      { op: 'Replace', value: { id: group, displayName: newName } },
    ]);
    // Only after a refusal: is it the id?
    if (!isSuccess(renamed))
      await session.patch('rename-without-id', path, [{ op: 'Replace', value: { displayName: newName } }]);
    const isRenamed = all(after(added, hasMembers([member])), after(renamed, shows({ displayName: newName })));
    await session.readBack('read-renamed', { method: 'GET', path }, isRenamed);
    const changed = await session.patch('change-external-id', path, [
      { op: 'Replace', path: 'externalId', value: newExternalId },
    ]);
    const both = [stranger, member].map((value) => ({ $ref: null, value }));
    await session.patch('add-unknown', path, [{ op: 'Add', path: 'members', value: both }]);
    const isChanged = all(
      after(added, hasMembers([member])),
      after(renamed, shows({ displayName: newName })),
      after(changed, shows(mapsExternalId ? { externalId: newExternalId } : {})),
    );
    await session.readBack('read-changed', { method: 'GET', path }, isChanged);
    await find('test-stranger', `id eq "${group}" and members eq "${session.guid()}"`, { attributes: 'id' });
    await session.patch('patch-unknown', groupPath(session.guid()), [
      { op: 'Replace', path: 'displayName', value: newName },
    ]);
    const deleted = await session.send('delete', { method: 'DELETE', path });
    await session.readBack('read-deleted', { method: 'GET', path }, after(deleted, isGone));

    const body = { ...entraGroup(oddName, oddExternalId), members: [{ value: member }] };
    const odd = await session.send('odd', {
      method: 'POST',
      path: '/Groups',
      body,
      marks: { intent: 'odd-create' },
    });
    const oddId = usableId(objectOf(odd.response?.body)?.id);
    if (oddId !== undefined) {
      session.note({ odd: oddId });
      const isComplete = after(odd, hasMembers([member]));
      const read = await session.readBack('read-odd', { method: 'GET', path: groupPath(oddId) }, isComplete);
      const isEmpty = arrayOf(objectOf(read.response?.body)?.members).length === 0;
      if (isSuccess(read) && isEmpty) {
        await session.patch('fill-odd', groupPath(oddId), addMembers('entra-compliant', [member]));
        await session.send('read-odd-filled', { method: 'GET', path: groupPath(oddId) });
      }
    }
    await session.send('read-member', { method: 'GET', path: userPath(member) });
    if (!isPlayed(odd)) return;
    if (oddId === undefined)
      return session.stop(
        'groups.special-name.accepted',
        'the group with special characters in its name and with a member was not created',
      );
    await find('find-odd', `displayName eq "${oddName}"`, withoutMembers, after(odd, finds(oddId)));
    await session.send('read-odd-without-members', { method: 'GET', path: groupPath(oddId), query: withoutMembers });
  },
});
