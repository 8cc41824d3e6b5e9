import { type Call, defineProbe } from '../contract/probe';
import type { Marks } from '../contract/results';

const list = { method: 'GET', path: '/Users', query: { count: '1' } } as const;

export const refusals = defineProbe({
  id: 'refusals',
  plays:
    'Lists users without a token, with a wrong token, with the token but no scheme, and with the scheme in lower case. Then reads a malformed id.',
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
    const by = (credentials: NonNullable<Marks['credentials']>, value: string | null): Call => ({
      ...list,
      headers: { Authorization: value },
      marks: { credentials },
    });
    await session.send('no-token', by('none', null));
    await session.send('wrong-token', by('wrong', `Bearer ${session.guid()}`));
    await session.send('token-alone', by('malformed', '{token}'));
    await session.send('lower-case-scheme', by('other-case', 'bearer {token}'));
    await session.send('malformed-id', { method: 'GET', path: '/Users/not-an-id', marks: { intent: 'wrong' } });
  },
});
