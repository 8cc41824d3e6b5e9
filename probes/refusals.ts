import { defineProbe } from '../contract/probe';

const list = { method: 'GET', path: '/Users', query: { count: '1' } } as const;

export const refusals = defineProbe({
  id: 'refusals',
  plays:
    'Lists users without a token, with a wrong one, with the token alone and with the scheme in lower case, then reads a malformed id.',
  access: 'read',
  chain: 5,
  steps: {
    'no-token': [],
    'wrong-token': [],
    'token-alone': [],
    'lower-case-scheme': [],
    'malformed-id': [],
  },
  async run(session) {
    const withAuthorization = (step: string, value: string | null) =>
      session.send(step, { ...list, headers: { Authorization: value } });
    await withAuthorization('no-token', null);
    await withAuthorization('wrong-token', `Bearer ${session.guid()}`);
    await withAuthorization('token-alone', '{token}');
    await withAuthorization('lower-case-scheme', 'bearer {token}');
    await session.send('malformed-id', { method: 'GET', path: '/Users/not-an-id' });
  },
});
