import { scimError } from '../../../provider/errors';
import { startProvider } from '../../../provider/provider';
import { auditInProcess } from '../../helpers/audit-in-process';

test('calls are put off without a word on when to come back: all is done in the end, and one check says so', async () => {
  let calls = 0;
  let putOff = 0;
  const provider = await startProvider({
    behaviour: {
      // The second call is one of the first contact; the last ones clean up.
      beforeRoute: ({ method }) => {
        calls += 1;
        if (calls !== 2 && calls % (method === 'DELETE' ? 10 : 60) !== 0) return undefined;
        putOff += 1;
        throw scimError(429, 'not now');
      },
    },
  });
  const { verdict, results } = await auditInProcess({ target: provider, dialects: ['entra'] });
  const complaints = results.filter(({ status }) => status !== 'pass');
  const { User, Group } = provider.store.tables;
  await provider.close();
  expect([verdict, complaints.map(({ id, status }) => `${status} ${id}`)]).toEqual([
    'conformant',
    ['warn errors.throttled.retry-after'],
  ]);
  expect([User.resources.size, Group.resources.size]).toEqual([0, 0]);
  expect(putOff).toBeGreaterThan(5);
});
