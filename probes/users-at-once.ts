import { type Call, defineProbe, type Session, type Stale } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { plainOperation } from '../fixtures/dialects';
import { changedValueFor, entraUser, valueFor } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { isSuccess } from '../scim/exchanges';
import { objectOf, sameJson, stringOf } from '../scim/json';
import { usableId, userPath } from '../scim/paths';
import { after, all, finds, isThere, shows } from '../scim/staleness';
import { urn } from '../scim/urns';
import { isClash, laterRounds } from './rounds';

const candidates = [
  'name.familyName',
  'title',
  `${urn.enterprise}:department`,
  'nickName',
  'name.givenName',
  'displayName',
];

/** How the operations are worded does not matter here, so they are worded as RFC 7644 does. */
const replace = (path: string, value: Json) => plainOperation('replace', path, value);

export const usersAtOnce = defineProbe({
  id: 'users-at-once',
  plays:
    'Sends the same create call three times at once, as can happen after a timeout. Disables the user and changes two of its attributes at once. Both are repeated in further rounds. If users have versions, tries a change based on an old one.',
  access: 'write',
  operations: ['create'],
  chain: 12,
  steps: {
    // Calls at once need each other: one alone is no race.
    'race-1': ['race-2', 'race-3'],
    'race-2': ['race-1', 'race-3'],
    'race-3': ['race-1', 'race-2'],
    find: ['race-1'],
    'race-round-*': ['find'],
    'create-instead': ['race-1'],
    'change-1': ['create-instead', 'change-2', 'change-3'],
    'change-2': ['create-instead', 'change-1', 'change-3'],
    'change-3': ['create-instead', 'change-1', 'change-2'],
    stale: ['change-1'],
    read: ['change-1'],
    'again-*': ['read'],
    'read-again': ['again-*'],
    'change-round-*': ['read-again'],
    'read-again-round-*': ['again-*'],
    'read-round-*': ['change-round-*'],
  },
  async run(session) {
    const { profile } = session;
    const [person, next] = [session.person(), session.person()];
    const create = { method: 'POST', path: '/Users', body: entraUser(profile, person) } as const;
    const racers = await session.sendTogether('race', [create, create, create]);
    const winner = racers.find((racer) => isCreated(racer, person.userName));
    const winnerId = usableId(objectOf(winner?.response?.body)?.id);
    const search = { filter: `userName eq "${person.userName}"` };
    const isFound = winnerId === undefined ? all() : finds(winnerId);
    await session.readBack('find', { method: 'GET', path: '/Users', query: search }, isFound);
    // Did the race prevent the creation, or can no user be created at all?
    const id = winnerId ?? (await session.createUser('create-instead', entraUser(profile, session.person())));

    const isWon = racers.filter((racer) => isCreated(racer, person.userName)).length === 1;
    for (const round of laterRounds(!isWon && winner !== undefined)) {
      const twin = { ...create, body: entraUser(profile, session.person()) };
      await session.sendTogether(`race-round-${round}`, [twin, twin]);
    }

    const isMapped = (path: string) => profile.users.attributes.some((attribute) => attribute.path === path);
    const [first = 'displayName', second, spare] = candidates.filter(isMapped);
    const changed = (path: string) => {
      const attribute = { path, type: 'String' } as const;
      return changedValueFor(attribute, next, valueFor(attribute, person));
    };
    const values = new Map<string, Json>();
    for (const path of [first, second]) if (path !== undefined) values.set(path, changed(path));
    if (isMapped('active')) values.set('active', false);
    await changeAtOnce(
      session,
      userPath(id),
      values,
      winner && spare ? staleChange(winner, spare, changed(spare)) : null,
    );
  },
});

/** Whether a racer states that it created the user, so that the user may be changed. */
function isCreated({ response }: RecordedExchange, userName: string): boolean {
  const user = objectOf(response?.body);
  const isSuccess = response?.status === 201 || response?.status === 200;
  return (
    isSuccess && usableId(user?.id) !== undefined && stringOf(user?.userName)?.toLowerCase() === userName.toLowerCase()
  );
}

interface StaleChange {
  version: string;
  operation: Json;
}

/** A change of the version that the user had when it was created; null when the provider shows none. */
function staleChange({ response }: RecordedExchange, path: string, value: Json): StaleChange | null {
  const version = stringOf(objectOf(objectOf(response?.body)?.meta)?.version) ?? response?.headers.etag;
  return version ? { version, operation: replace(path, value) } : null;
}

type Change = [name: string, value: Json];

/** The changes that were rejected, or that the user does not show. */
const lostOf = (changes: Change[], answers: RecordedExchange[], read: RecordedExchange): Change[] =>
  changes.filter(([name, value], index) => {
    const answer = answers[index];
    if (!answer?.response) return false;
    return !isSuccess(answer) || !sameJson(findAttribute(read.response?.body, name).value, value);
  });

/** A missing change is sent once more, alone: this tells what a race lost or refused from what never works. */
async function changeAgain(
  session: Session,
  path: string,
  round: '' | `-round-${number}`,
  missing: Change[],
): Promise<void> {
  const again: Stale[] = [];
  for (const [index, [name, value]] of missing.entries()) {
    const change = await session.patch(`again${round}-${index + 1}`, path, [replace(name, value)]);
    again.push(after(change, shows({ [name]: value })));
  }
  if (missing.length > 0) await session.readBack(`read-again${round}`, { method: 'GET', path }, all(...again));
}

async function changeAtOnce(
  session: Session,
  path: string,
  values: Map<string, Json>,
  stale: StaleChange | null,
): Promise<void> {
  const entries = [...values];
  const patch = (operation: Json): Call => ({
    method: 'PATCH',
    path,
    body: { schemas: [urn.patch], Operations: [operation] },
  });
  const changes = await session.sendTogether(
    'change',
    entries.map(([name, value]) => patch(replace(name, value))),
  );
  if (stale) await session.send('stale', { ...patch(stale.operation), headers: { 'If-Match': stale.version } });
  const isChanged = entries.flatMap(([name, value], index) => {
    const change = changes[index];
    return change ? [after(change, shows({ [name]: value }))] : [];
  });
  const read = await session.readBack('read', { method: 'GET', path }, all(isThere, ...isChanged));

  const missing = lostOf(entries, changes, read);
  await changeAgain(session, path, '', missing);

  // A user that is disabled and enabled in turn may rightly refuse other changes in between.
  const lasting = entries.filter(([name]) => name !== 'active');
  let current = new Map(lasting.length > 1 ? lasting : entries);
  for (const round of laterRounds(missing.length > 0 || changes.some(isClash))) {
    const someone = session.person();
    const differently = (name: string, value: Json) =>
      typeof value === 'boolean' ? !value : changedValueFor({ path: name, type: 'String' }, someone, value);
    current = new Map([...current].map(([name, value]) => [name, differently(name, value)]));
    const calls = [...current].map(([name, value]) => patch(replace(name, value)));
    const answers = await session.sendTogether(`change-round-${round}`, calls);
    const areChanged = [...current].map(([name, value], index) => {
      const answer = answers[index];
      return answer ? after(answer, shows({ [name]: value })) : isThere;
    });
    const shown = await session.readBack(`read-round-${round}`, { method: 'GET', path }, all(isThere, ...areChanged));
    await changeAgain(session, path, `-round-${round}`, lostOf([...current], answers, shown));
  }
}
