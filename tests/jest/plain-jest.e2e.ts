import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { startProvider } from '../../provider/provider';
import { makeWorkFolder, readResults } from '../helpers/cli';
import { beforeAudit, unaccounted } from '../helpers/left-behind';
import { runPlainJest } from '../helpers/plain-jest';

test('plain Jest runs the same suites and writes the same report', async () => {
  const work = makeWorkFolder();
  const provider = await startProvider();
  const before = beforeAudit(provider.store);
  try {
    const out = path.join(work.path, 'out');
    const { code, output } = await runPlainJest({
      SCIM_TENANT_URL: provider.tenantUrl,
      SCIM_TOKEN: provider.token,
      SCIM_OUT: out,
    });
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    expect(output).toContain(path.join(out, 'report.html'));
    expect(readResults(out)).toMatchObject({
      verdict: 'conformant',
      complete: true,
      target: { tenantUrl: provider.tenantUrl, embedded: false },
    });
    expect(existsSync(path.join(out, 'report.html'))).toBe(true);
    expect(unaccounted(before, readResults(out))).toEqual([]);
  } finally {
    await provider.close();
    work.remove();
  }
});
