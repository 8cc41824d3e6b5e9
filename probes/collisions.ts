import { defineProbe, noting } from '../contract/probe';
import { plainOperation } from '../fixtures/dialects';
import { entraUser } from '../fixtures/users';
import { userPath } from '../scim/paths';
import { isThere } from '../scim/staleness';
import { aftermathSteps, makeAftermath } from './aftermath';

/** Some providers answer with a server error and store the name all the same, so both users go at once. */
export const collisions = defineProbe({
  id: 'collisions',
  plays: 'Tries to give a user the userName of another user. Then creates a plain user.',
  access: 'write',
  danger: 'some',
  operations: ['create', 'update'],
  chain: 9,
  steps: {
    create: [],
    'create-namesake': [],
    collide: ['create', 'create-namesake'],
    'read-collided': ['collide'],
    drop: ['create'],
    'drop-namesake': ['create-namesake'],
    ...aftermathSteps,
  },
  facts: noting<{ namesake: string }>(),
  async run(session) {
    const { profile } = session;
    const namesake = session.person();
    const path = userPath(await session.createUser('create', entraUser(profile, session.person())));
    const other = userPath(await session.createUser('create-namesake', entraUser(profile, namesake)));
    session.note({ namesake: namesake.userName });
    await session.patch('collide', path, [plainOperation('replace', 'userName', namesake.userName)]);
    await session.readBack('read-collided', { method: 'GET', path }, isThere);
    await session.send('drop', { method: 'DELETE', path, marks: { intent: 'wrong' } });
    await session.send('drop-namesake', { method: 'DELETE', path: other, marks: { intent: 'wrong' } });
    await makeAftermath(session)();
  },
});
