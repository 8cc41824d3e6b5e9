import type { Session } from '../contract/probe';
import { defineProbe, noting } from '../contract/probe';
import { addMembers } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { arrayOf, type JsonObject, objectOf } from '../scim/json';
import { groupPath, isUsableId, userPath } from '../scim/paths';
import { isSameResource } from '../scim/same-resource';
import { after, isThere } from '../scim/staleness';

const names = ['first', 'second'] as const;
type Name = (typeof names)[number];

/** Its id, and the body that it was created with. */
type Bystander = { id: string; sent: JsonObject };

/**
 * They exist while all other probes write, and only reads name them: whatever changes in them was caused by a write to
 * another resource.
 */
export const bystanders = defineProbe({
  id: 'bystanders',
  plays:
    'Creates two users and a group with both before everything else, and reads them again after all other users and groups have been created, changed and deleted.',
  access: 'write',
  operations: ['create'],
  quiet: true,
  chain: 2,
  steps: {
    first: [],
    'create-first': ['first'],
    second: [],
    'create-second': ['second'],
    group: ['create-first', 'create-second'],
    'read-first': ['create-first'],
    'read-second': ['create-second'],
    'read-group': ['group'],
    'add-members': ['read-group'],
    'read-group-filled': ['add-members'],
    'read-first-later': ['read-first'],
    'read-second-later': ['read-second'],
    'read-group-later': ['read-group-filled'],
  },
  facts: noting<{ users: Record<Name, Bystander>; group: string }>(),
  async prepare(session) {
    const users = { first: await create(session, 'first'), second: await create(session, 'second') };
    const ids = names.map((name) => users[name].id);
    session.note({ users });
    await Promise.all([
      createGroup(session, ids),
      ...names.map((name) =>
        session.readBack(`read-${name}`, { method: 'GET', path: userPath(users[name].id) }, isThere),
      ),
    ]);
  },
  async run(session, noted) {
    const { users, group } = noted;
    if (users === undefined) return;
    await Promise.all([
      ...names.map((name) => session.send(`read-${name}-later`, { method: 'GET', path: userPath(users[name].id) })),
      ...(group === undefined ? [] : [session.send('read-group-later', { method: 'GET', path: groupPath(group) })]),
    ]);
  },
});

/** Creates a user with a second e-mail address and an externalId; where that is refused, one with the usual body. */
async function create(session: Session, name: Name): Promise<Bystander> {
  const person = session.person();
  const body = entraUser(session.profile, person);
  const emails = arrayOf(body.emails);
  const type = ['home', 'other'].find((each) => emails.every((email) => objectOf(email)?.type !== each)) ?? 'private';
  const more = {
    ...body,
    externalId: body.externalId ?? person.externalId,
    emails: [...emails, { type, value: person.otherEmail }],
  };
  const { response } = await session.send(name, { method: 'POST', path: '/Users', body: more });
  const id = objectOf(response?.body)?.id;
  const isCreated = response !== null && response.status < 300 && isSameResource(more, response.body, response.status);
  if (isCreated && isUsableId(id)) return { id, sent: more };
  return { id: await session.createUser(`create-${name}`, body), sent: body };
}

/** Notes the id of the group; none without groups, or when the provider refuses it. */
async function createGroup(session: Session, members: string[]): Promise<void> {
  if (!session.profile.groups.supported) return;
  const body = { ...entraGroup(session.groupName(), session.guid()), members: members.map((value) => ({ value })) };
  const created = await session.send('group', { method: 'POST', path: '/Groups', body });
  const id = objectOf(created.response?.body)?.id;
  if (!isUsableId(id) || (created.response?.status ?? 500) >= 300) return;
  session.note({ group: id });
  const path = groupPath(id);
  const { response } = await session.readBack('read-group', { method: 'GET', path }, after(created, isThere));
  const listed = arrayOf(objectOf(response?.body)?.members).map((member) => objectOf(member)?.value);
  if (members.every((member) => listed.includes(member))) return;
  // Entra itself never creates a group with members, so a provider may have left them out.
  // Providers that never show members have checks of their own, so no probe waits for them here.
  await session.patch('add-members', path, addMembers('entra-compliant', members));
  await session.send('read-group-filled', { method: 'GET', path });
}
