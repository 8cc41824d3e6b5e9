import { execFile } from 'node:child_process';
import { packageRoot } from '../../fixtures/package-root';

/** Runs the suites as somebody does who calls Jest instead of the command, without what the environment says of targets. */
export function runPlainJest(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SCIM_|JEST_)/.test(name)));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [require.resolve('jest/bin/jest'), '--selectProjects', 'conformance'],
      { cwd: packageRoot, env: { ...clean, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    );
  });
}
