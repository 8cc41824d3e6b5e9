import { defineProbe, noting, type Session } from '../contract/probe';
import { addMembers } from '../fixtures/dialects';
import { entraGroup, entraUser } from '../fixtures/users';
import { arrayOf, type JsonObject, objectOf } from '../scim/json';
import { groupPath, isUsableId, userPath } from '../scim/paths';
import { isSameResource } from '../scim/same-resource';
import { after, isThere } from '../scim/staleness';

const names = ['first', 'second'] as const;

/** Each user by its name: its id, and the body that created it. */
type Users = Record<string, { id: string; sent: JsonObject }>;

/** The second call of each is sent where the first is refused. */
const first = ['first', 'create-first'] as const;
const second = ['second', 'create-second'] as const;

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
    group: [...first, ...second],
    'read-group': ['group'],
    'add-members': ['read-group'],
    'read-group-filled': ['add-members'],
    'read-first': first,
    'read-second': second,
    'read-first-later': first,
    'read-second-later': second,
    'read-group-later': ['add-members'],
  },
  facts: noting<{ users: Users; group: string }>(),
  async prepare(session) {
    const users: Users = {};
    for (const name of names) users[name] = await create(session, name);
    const ids = names.map((name) => idOf(users, name));
    session.note({ users });
    await Promise.all([
      createGroup(session, ids),
      ...names.map((name) =>
        session.readBack(`read-${name}`, { method: 'GET', path: userPath(idOf(users, name)) }, isThere),
      ),
    ]);
  },
  async run(session, noted) {
    const { users = {}, group } = noted;
    await Promise.all([
      ...names.map((name) => session.send(`read-${name}-later`, { method: 'GET', path: userPath(idOf(users, name)) })),
      ...(group === undefined ? [] : [session.send('read-group-later', { method: 'GET', path: groupPath(group) })]),
    ]);
  },
});

const idOf = (users: Users, name: string) => users[name]?.id ?? '';

/** Creates a user with a second e-mail address and an externalId; where that is refused, one with the usual body. */
async function create(session: Session, name: string): Promise<Users[string]> {
  const person = session.person();
  const body = entraUser(session.profile, person);
  const emails = arrayOf(body.emails);
  const type = ['home', 'other'].find((each) => emails.every((email) => objectOf(email)?.type !== each)) ?? 'private';
  const more = {
    ...body,
    externalId: body.externalId ?? person.externalId,
    emails: [...emails, { type, value: person.otherEmail }],
  };
  const call = { method: 'POST', path: '/Users', body: more, marks: { intent: 'odd-create' } } as const;
  const { response } = await session.send(name, call);
  const id = objectOf(response?.body)?.id;
  const isCreated = response !== null && response.status < 300 && isSameResource(more, response.body, response.status);
  if (isCreated && isUsableId(id)) return { id, sent: more };
  return { id: await session.createUser(`create-${name}`, body), sent: body };
}

/** Notes the id of the group; none without groups, or when the provider refuses it. */
async function createGroup(session: Session, members: string[]): Promise<void> {
  if (!session.profile.groups.supported) return;
  const body = { ...entraGroup(session.groupName(), session.guid()), members: members.map((value) => ({ value })) };
  const created = await session.send('group', {
    method: 'POST',
    path: '/Groups',
    body,
    marks: { intent: 'odd-create' },
  });
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
