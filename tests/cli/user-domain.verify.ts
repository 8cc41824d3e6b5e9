import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { startProvider } from '../../provider/provider';
import { makeWorkFolder, readResults, runCli } from '../helpers/cli';
import { verifiedDomain } from '../proof/legal-variants/verified-domain';

const work = makeWorkFolder();
afterAll(() => work.remove());

test('a tenant that accepts one domain only: the domain is proposed, and the command that is shown audits it', async () => {
  const behaviour = verifiedDomain(
    'contoso.example',
    'userName must be an address of the verified domain contoso.example',
  );
  const provider = await startProvider({ behaviour, token: 'very-secret-token' });
  const run = (...more: string[]) =>
    runCli(['audit', '--tenant-url', provider.tenantUrl, '--check', 'users.create.*', ...more], {
      cwd: work.path,
      env: { SCIM_TOKEN: provider.token },
    });
  const refused = await run();
  const left = provider.store.tables.User.resources.size + provider.store.tables.Group.resources.size;
  const message = refused.stderr.split('\n').find((line) => line.startsWith('«'));
  expect(message).toMatch(
    /^«userName must be an address of the verified domain contoso\.example»: so the tenant answered POST \/Users with 400, for a made-up user of example\.com\. .* repeat: scim-conformance audit --tenant-url \S+ --check 'users\.create\.\*' --user-domain contoso\.example$/,
  );
  expect({ code: refused.code, stdout: refused.stdout, left }).toEqual({ code: 2, stdout: '', left: 0 });
  expect(existsSync(path.join(work.path, 'reports')) && readdirSync(path.join(work.path, 'reports'))).toEqual([]);

  const out = path.join(work.path, 'repeated');
  const { code } = await run('--user-domain', 'contoso.example', '--out', out).finally(() => provider.close());
  expect([code, readResults(out).summary.fail]).toEqual([0, 0]);
});
