import { defineProbe, type StepIn } from '../contract/probe';
import type { Marks } from '../contract/results';

const list = { method: 'GET', path: '/Users', query: { count: '1' } } as const;

export const refusals = defineProbe({
  id: 'refusals',
  plays:
    'Lists users without a token, with a wrong token, with the token but no scheme, and with the scheme in lower case. Then reads a malformed id.',
  access: 'read',
  danger: 'credentials',
  chain: 5,
  steps: {
    'no-token': [],
    'wrong-token': [],
    'token-alone': [],
    'lower-case-scheme': [],
    'malformed-id': [],
  },
  async run(session) {
    const listWith = (
      step: StepIn<typeof session>,
      credentials: NonNullable<Marks['credentials']>,
      value: string | null,
    ) => session.send(step, { ...list, headers: { Authorization: value }, marks: { credentials } });
    await listWith('no-token', 'none', null);
    await listWith('wrong-token', 'wrong', `Bearer ${session.guid()}`);
    await listWith('token-alone', 'malformed', '{token}');
    await listWith('lower-case-scheme', 'other-case', 'bearer {token}');
    await session.send('malformed-id', { method: 'GET', path: '/Users/not-an-id', marks: { intent: 'wrong' } });
  },
});
