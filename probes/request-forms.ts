import { defineProbe, noting, type StepIn } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { entraUser, valueFor } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isSuccess } from '../scim/exchanges';
import { objectOf } from '../scim/json';
import { usableId, userPath } from '../scim/paths';
import { after, all, finds, isThere, shows } from '../scim/staleness';
import { urn } from '../scim/urns';

/** A name such as millions of people have: accented Latin, Polish and Japanese letters. */
const foreignName = 'Zoë Müller-Łęcka 東京';

const namePaths = ['displayName', 'name.formatted', 'name.familyName', 'name.givenName'];
/** The user comes from the second call where the first is refused. */
const subject = ['create', 'create-json'] as const;

/** A host that nobody has (RFC 6761 §6.4). */
const forgedHost = 'forged.invalid';

const json = { 'Content-Type': 'application/json' };

export const requestForms = defineProbe({
  id: 'request-forms',
  plays:
    'Creates a user, and another one by a POST sent as application/json. Finds the first with every encoding of the query, renames it with a PATCH sent as application/json, and reads it, once with a forged X-Forwarded-Host.',
  access: 'write',
  operations: ['create'],
  chain: 9,
  steps: {
    create: [],
    'create-json': ['create'],
    'find-percent': subject,
    // The first search waits until the user can be found.
    'find-plus': ['find-percent'],
    'find-flagged': ['find-percent'],
    'nobody-flagged': subject,
    'find-unknown-parameter': ['find-percent'],
    patch: subject,
    // Only after a refusal: is it the media type, or the attribute?
    'patch-scim-json': ['patch'],
    'patch-active': ['patch'],
    read: ['patch'],
    'read-forwarded': subject,
  },
  facts: noting<{ id: string; namePath: string | null; nameBefore: Json; name: string; forgedHost: string }>(),
  async run(session) {
    const { profile } = session;
    const person = session.person();
    const create = {
      method: 'POST',
      path: '/Users',
      body: entraUser(profile, person),
      marks: { intent: 'create' },
    } as const;
    let id = createdId(await session.send('create', create));
    // After a refusal, the same user: does the provider accept it as application/json?
    const another = { ...create, body: entraUser(profile, session.person()), marks: { intent: 'odd-create' } } as const;
    const other = id === undefined ? create : another;
    const otherId = createdId(await session.send('create-json', { ...other, headers: json }));
    id ??= otherId;
    if (id === undefined) return session.stop('users.create.accepted', 'no user could be created in either media type');
    const matching = profile.users.matching[0] ?? 'userName';
    const attribute = profile.users.attributes.find(({ path }) => path === matching);
    const value = valueFor(attribute ?? { path: matching, type: 'String' }, person);
    const namePath = namePaths.find((path) => profile.users.attributes.some((mapped) => mapped.path === path));
    const nameBefore = namePath ? (findAttribute(create.body, namePath).value ?? null) : null;
    session.note({ id, namePath: namePath ?? null, nameBefore, name: foreignName, forgedHost });

    const filter = encodeURIComponent(`${matching} eq "${value}"`);
    const nobody = encodeURIComponent(`${matching} eq "${session.guid()}"`);
    const find = (step: StepIn<typeof session>, rawQuery: string) =>
      session.send(step, { method: 'GET', path: '/Users', rawQuery });
    const search = { method: 'GET', path: '/Users', rawQuery: `filter=${filter}` } as const;
    await session.readBack('find-percent', search, finds(id));
    await find('find-plus', `filter=${filter.replaceAll('%20', '+')}`);
    await find('find-flagged', `aadOptscim062020&filter=${filter}`);
    await find('nobody-flagged', `aadOptscim062020&filter=${nobody}`);
    await find('find-unknown-parameter', `unknownToScim=1&filter=${filter}`);
    const rename = { op: 'replace', path: namePath ?? 'displayName', value: foreignName };
    const body = { schemas: [urn.patch], Operations: [rename] };
    const renamed = await session.send('patch', { method: 'PATCH', path: userPath(id), body, headers: json });
    let done = renamed;
    if (!isSuccess(renamed)) {
      done = await session.send('patch-scim-json', { method: 'PATCH', path: userPath(id), body });
      const activate = { op: 'replace', path: 'active', value: true };
      const plain = { schemas: [urn.patch], Operations: [activate] };
      await session.send('patch-active', { method: 'PATCH', path: userPath(id), body: plain });
    }
    const isRenamed = after(done, shows(namePath ? { [namePath]: foreignName } : {}));
    await session.readBack('read', { method: 'GET', path: userPath(id) }, all(isThere, isRenamed));
    // The parameter keeps the answer out of caches that others share.
    await session.send('read-forwarded', {
      method: 'GET',
      path: userPath(id),
      rawQuery: `conformance=${session.guid()}`,
      headers: { 'X-Forwarded-Host': forgedHost, Forwarded: `host=${forgedHost}` },
    });
  },
});

function createdId({ response }: RecordedExchange): string | undefined {
  const isCreated = response?.status === 201 || response?.status === 200;
  return isCreated ? usableId(objectOf(response.body)?.id) : undefined;
}
