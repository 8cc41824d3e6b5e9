import { defineProbe } from '../contract/probe';
import { userPath } from '../scim/paths';

/** Longer than a usual key column, and far below the URL length that HTTP servers refuse. */
const longId = 'f'.repeat(300);

export const wrongReads = defineProbe({
  id: 'wrong-reads',
  plays: 'Reads a user that does not exist, a user with a very long id, and a resource type that does not exist.',
  access: 'read',
  chain: 3,
  steps: {
    'unknown-id': [],
    'long-id': [],
    'unknown-route': [],
  },
  async run(session) {
    const marks = { intent: 'wrong' } as const;
    await session.send('unknown-id', { method: 'GET', path: userPath(session.guid()), marks });
    await session.send('long-id', { method: 'GET', path: userPath(longId), marks });
    await session.send('unknown-route', { method: 'GET', path: '/NoSuchResources', marks });
  },
});
