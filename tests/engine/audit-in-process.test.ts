import { startProvider } from '../../provider/provider';
import { auditInProcess } from '../helpers/audit-in-process';

test('an audit in one process judges everything, and the embedded provider is clean', async () => {
  const { results, findings, verdict, requests } = await auditInProcess();
  expect(results.filter(({ status }) => status !== 'pass').map(({ id, reason }) => [id, reason])).toEqual([]);
  expect([verdict, findings]).toEqual(['conformant', []]);
  expect(results.length).toBeGreaterThan(350);
  expect(requests).toBeGreaterThan(100);
});

test('a deviation of the embedded provider is found', async () => {
  const caseExact = { foldCase: (text: string) => text };
  const { findings, verdict } = await auditInProcess({ behaviour: caseExact, dialects: ['entra'] });
  expect(verdict).toBe('non-conformant');
  expect(findings.flatMap(({ checks }) => checks)).toContain('users.match.other-case');
});

test('a target of its own is judged by the profile that is named, and left as it was found', async () => {
  const provider = await startProvider();
  const { verdict } = await auditInProcess({ target: provider, profile: 'generic' });
  const { User, Group } = provider.store.tables;
  expect([verdict, User.resources.size, Group.resources.size]).toEqual(['conformant', 0, 0]);
  await provider.close();
});
