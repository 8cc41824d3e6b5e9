import { defineProbe } from '../contract/probe';

const list = { method: 'GET', path: '/Users', query: { count: '1' } } as const;

/** Reads only, so that a read-only audit can judge them as well. */
export const testConnection = defineProbe({
  id: 'test-connection',
  plays:
    'Tests the connection in both forms that Entra uses. Then repeats the list request with other headers and with a trailing slash.',
  access: 'read',
  chain: 8,
  steps: {
    'look-for-nobody': [],
    'first-page': [],
    'accept-scim-json': [],
    'accept-json': [],
    'accept-any': [],
    'accept-none': [],
    'no-user-agent': [],
    'trailing-slash': [],
  },
  async run(session) {
    const matching = session.profile.users.matching[0] ?? 'userName';
    await session.send('look-for-nobody', {
      method: 'GET',
      path: '/Users',
      query: { filter: `${matching} eq "${session.guid()}"` },
    });
    await session.send('first-page', list);
    await session.send('accept-scim-json', { ...list, headers: { Accept: 'application/scim+json' } });
    await session.send('accept-json', { ...list, headers: { Accept: 'application/json' } });
    await session.send('accept-any', { ...list, headers: { Accept: '*/*' } });
    await session.send('accept-none', { ...list, headers: { Accept: null } });
    await session.send('no-user-agent', { ...list, headers: { 'User-Agent': null } });
    await session.send('trailing-slash', { ...list, path: '/Users/' });
  },
});
