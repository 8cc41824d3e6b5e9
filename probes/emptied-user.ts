import { defineProbe } from '../contract/probe';
import { plainOperation } from '../fixtures/dialects';
import { entraUser } from '../fixtures/users';
import { userPath } from '../scim/paths';
import { isThere } from '../scim/staleness';
import { aftermathSteps, makeAftermath } from './aftermath';

/** Each request has a user of its own, which goes at once. */
export const emptiedUser = defineProbe({
  id: 'emptied-user',
  plays: 'Tries to remove the userName of a user, and to remove without a path. Then creates a plain user.',
  access: 'write',
  danger: 'grave',
  operations: ['create', 'update'],
  chain: 13,
  steps: {
    create: [],
    'remove-required': ['create'],
    'read-required': ['remove-required'],
    drop: ['create'],
    'create-another': [],
    'read-before': ['create-another'],
    'remove-pathless': ['create-another'],
    'read-pathless': ['remove-pathless'],
    'drop-another': ['create-another'],
    ...aftermathSteps,
  },
  async run(session) {
    const look = makeAftermath(session);
    const nameless = userPath(await session.createUser('create', entraUser(session.profile, session.person())));
    await session.patch('remove-required', nameless, [plainOperation('remove', 'userName')]);
    await session.readBack('read-required', { method: 'GET', path: nameless }, isThere);
    await session.send('drop', { method: 'DELETE', path: nameless, marks: { intent: 'wrong' } });
    await look();

    const another = userPath(await session.createUser('create-another', entraUser(session.profile, session.person())));
    await session.readBack('read-before', { method: 'GET', path: another }, isThere);
    await session.patch('remove-pathless', another, [{ op: 'remove' }]);
    await session.readBack('read-pathless', { method: 'GET', path: another }, isThere);
    await session.send('drop-another', { method: 'DELETE', path: another, marks: { intent: 'wrong' } });
    await look();
  },
});
