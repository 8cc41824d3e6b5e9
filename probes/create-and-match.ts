import { type Call, defineProbe, noting } from '../contract/probe';
import type { Json, Marks } from '../contract/results';
import { entraUser, valueFor } from '../fixtures/users';
import { writeAttribute } from '../scim/attribute-path';
import type { JsonObject } from '../scim/json';
import { isSentOnCreate } from '../scim/mapping';
import { userPath } from '../scim/paths';
import { finds, isThere } from '../scim/staleness';
import { urn } from '../scim/urns';
import { createOdd } from './odd-creates';

/** Entra searches for a user before it creates one. */
const match: Marks = { intent: 'match' };

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
    find: ['create'],
    'find-other-case': ['find'],
    'match *': ['create'],
    odd: ['create'],
    'odd: *': ['odd'],
    'read odd*': ['odd', 'odd: *'],
    minimal: [],
  },
  facts: noting<{ id: string; userName: string; values: Record<string, Json> }>(),
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

    const post = (body: JsonObject): Call => ({ method: 'POST', path: '/Users', body });
    await session.send('duplicate', post({ ...entraUser(profile, session.person()), userName: person.userName }));
    const shouted = person.userName.toUpperCase();
    await session.send('duplicate-case', post({ ...entraUser(profile, session.person()), userName: shouted }));
    await session.readBack('find', search('userName', person.userName, match), finds(id));
    await session.send('find-other-case', search('userName', shouted));
    for (const path of profile.users.matching.filter((each) => each !== 'userName'))
      await session.send(`match ${path}`, search(path, values[path] ?? null, match));

    await createOdd(session, { id, email: person.email });

    await session.send('minimal', post({ schemas: [urn.user], userName: session.person().userName }));
  },
});

const search = (path: string, value: Json, marks: Marks = {}): Call => {
  const query = { filter: `${path} eq ${JSON.stringify(value)}` };
  return { method: 'GET', path: '/Users', query, marks };
};
