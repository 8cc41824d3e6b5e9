import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseResults, type Results } from '../../contract/results';
import { packageRoot } from '../../fixtures/package-root';
import type { Running } from './server';
import type { Mapping } from './set-up';

/**
 * Audits a server by the command that users run.
 * @param interrupted ends the audit, which then cleans up
 * @throws Error with what the command said when it left no results
 */
export async function audit(
  { tenantUrl, token }: Running,
  mapping: Mapping,
  interrupted: AbortSignal,
): Promise<Results> {
  const out = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-lab-'));
  const profile = mapping === 'derived' ? [] : ['--profile', mapping];
  // Settings of the caller's environment would change what is audited.
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SCIM_')));
  const child = spawn(
    process.execPath,
    [
      path.join(packageRoot, 'bin', 'scim-conformance.js'),
      'audit',
      '--seed',
      '1',
      '--yes',
      '--out',
      path.join(out, 'run'),
      ...profile,
    ],
    {
      cwd: out,
      env: { ...clean, SCIM_TENANT_URL: tenantUrl, SCIM_TOKEN: token },
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: interrupted,
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    // An interrupted audit reports an error first, and is at its end when it closes.
    child.on('error', ({ message }) => {
      said += message;
    });
    await new Promise((resolve) => child.once('close', resolve));
    interrupted.throwIfAborted();
    const file = path.join(out, 'run', 'results.json');
    if (!existsSync(file)) throw new Error(`the audit with the mapping ${mapping} left no results:\n${said}`);
    return parseResults(readFileSync(file, 'utf8'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
