import { auditInProcess } from '../helpers/audit-in-process';
import { verifiedDomain } from './legal-variants/verified-domain';

test('a tenant that accepts users of a verified domain only is clean by --user-domain', async () => {
  const behaviour = verifiedDomain('contoso.example', 'The domain is not verified');
  const { results, verdict, exitCode } = await auditInProcess({ behaviour, userDomain: 'contoso.example' });
  const complaints = results.filter(({ status }) => !['pass', 'skip', 'info'].includes(status));
  expect(complaints.map(({ id, status, reason }) => [id, status, reason])).toEqual([]);
  expect([verdict, exitCode]).toEqual(['conformant', 0]);
});

test.each([
  ['no address', 'plain', /^[^@]+$/],
  ['a pattern', 'emp-{name}@staff.{domain}', /^emp-.*@staff\.example\.com$/],
])('the audit of the embedded provider is clean where a userName is %s', async (_what, userName, form) => {
  const { results, exchanges, verdict } = await auditInProcess({ naming: { userName } });
  const complaints = results.filter(({ status }) => !['pass', 'skip', 'info'].includes(status));
  expect([verdict, complaints.map(({ id, reason }) => [id, reason])]).toEqual(['conformant', []]);
  const created = exchanges.find(({ request }) => request.method === 'POST' && request.url.endsWith('/Users'));
  expect(created?.request.body).toMatchObject({ userName: expect.stringMatching(form) });
});
