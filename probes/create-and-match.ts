import { type Call, defineProbe, noting, type Session, type Stale } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { entraUser, valueFor } from '../fixtures/users';
import { writeAttribute } from '../scim/attribute-path';
import type { JsonObject } from '../scim/json';
import { isSentOnCreate } from '../scim/mapping';
import { userPath } from '../scim/paths';
import { all, finds, isThere } from '../scim/staleness';
import { urn } from '../scim/urns';
import { createOdd } from './odd-creates';
import { createAndMatchOnExisting } from './on-existing/create-and-match';

/** Creates one plain user and searches for it in every way; creates others as provisioning clients also do. */
export const createAndMatch = defineProbe({
  id: 'create-and-match',
  plays:
    'Creates a user, reads it, tries to create duplicates, and searches for it by every matching attribute. Then creates users with what a mapping may add: null values, unknown schemas, strings instead of booleans, unusual letters.',
  access: 'write',
  operations: ['create'],
  chain: 11,
  steps: {
    create: [],
    read: ['create'],
    duplicate: ['create'],
    'duplicate-case': ['create'],
    // It shows as well what the duplicates have left, and waits until the user can be found.
    find: ['duplicate', 'duplicate-case'],
    'find-other-case': ['find'],
    'match *': ['find'],
    'odd*': ['create'],
    'read odd*': ['odd*'],
    minimal: [],
  },
  facts: noting<{ id: string; userName: string; values: Record<string, Json> }>(),
  onExisting: createAndMatchOnExisting,
  async run(session) {
    const { profile } = session;
    const person = session.person();
    const body = entraUser(profile, person);
    const values: Record<string, Json> = {};
    for (const attribute of profile.users.attributes.filter(isSentOnCreate))
      values[attribute.path] = valueFor(attribute, person);
    for (const path of profile.users.matching) {
      values[path] ??= valueFor({ path, type: 'String' }, person);
      writeAttribute(body, path, values[path] ?? null);
    }
    const id = await session.createUser('create', body);
    session.note({ id, userName: person.userName, values });
    await session.readBack('read', { method: 'GET', path: userPath(id) }, isThere);

    await post(session, 'duplicate', { ...entraUser(profile, session.person()), userName: person.userName });
    const shouted = person.userName.toUpperCase();
    await post(session, 'duplicate-case', { ...entraUser(profile, session.person()), userName: shouted });
    await find(session, 'find', 'userName', person.userName, match, finds(id));
    await find(session, 'find-other-case', 'userName', shouted);
    for (const path of profile.users.matching.filter((each) => each !== 'userName'))
      await find(session, `match ${path}`, path, values[path] ?? null, match);

    await createOdd(session, { id, email: person.email });

    const little = session.person();
    const minimal: JsonObject = { schemas: [urn.user], userName: little.userName };
    for (const attribute of profile.users.attributes.filter(({ required }) => required))
      writeAttribute(minimal, attribute.path, valueFor(attribute, little));
    await post(session, 'minimal', minimal);
  },
});

const post = (session: Session, step: string, body: JsonObject): Promise<RecordedExchange> =>
  session.send(step, { method: 'POST', path: '/Users', body });

const match = { marks: { intent: 'match' } } as const;

const find = (
  session: Session,
  step: string,
  path: string,
  value: Json,
  more: Partial<Call> = {},
  stale: Stale = all(),
) => {
  const query = { filter: `${path} eq ${JSON.stringify(value)}` };
  return session.readBack(step, { method: 'GET', path: '/Users', query, ...more }, stale);
};
