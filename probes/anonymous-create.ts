import { defineProbe } from '../contract/probe';
import { entraUser } from '../fixtures/users';

export const anonymousCreate = defineProbe({
  id: 'anonymous-create',
  plays: 'Tries to create a user without a token.',
  access: 'write',
  danger: 'credentials',
  operations: ['create'],
  chain: 1,
  steps: {
    anonymous: [],
  },
  async run(session) {
    await session.send('anonymous', {
      method: 'POST',
      path: '/Users',
      body: entraUser(session.profile, session.person()),
      headers: { Authorization: null },
      marks: { credentials: 'none' },
    });
  },
});
