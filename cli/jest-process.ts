import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { makeRedactor } from '../engine/http/redact';
import type { Prepared } from '../engine/run/prepare-run';
import { embeddedVariable, type RunFolder, runVariable } from '../engine/run/run-folder';
import { onStopSignals } from '../engine/run/stop-signals';
import { conformanceProject } from '../jest/project';
import type { RunningProvider } from '../provider/provider';

export const logOf = (folder: RunFolder) => path.join(folder.path, '.run', 'jest.log');

/** How Jest's process ended. */
export interface JestEnd {
  code: number | null;
  /** By a second Ctrl-C, before the run could clean up. */
  isKilled: boolean;
}

/**
 * Runs the conformance project in a Jest of its own, which prints into a log. Ctrl-C, SIGTERM or a closed terminal stop its
 * requests, not its clean-up; when this process is killed, Jest's notices by the channel between the two.
 * @param provider the embedded one, when this process serves it
 */
export async function runJest(prepared: Prepared, provider: RunningProvider | null): Promise<JestEnd> {
  const { folder } = prepared;
  const token = provider?.token ?? prepared.token;
  // With Node's own settings: a larger nursery costs 70 MB, and saves too little time to be measured.
  const jest = require.resolve('jest/bin/jest');
  const child = spawn(process.execPath, [jest, '--config', writeConfig(folder), '--runInBand'], {
    env: {
      ...process.env,
      SCIM_CONFORMANCE_CLI: '1',
      [runVariable]: folder.path,
      SCIM_TOKEN: token,
      ...(provider ? { [embeddedVariable]: provider.tenantUrl } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  keepLog(child, logOf(folder), token);
  let isKilled = false;
  const stopListening = onStopSignals(
    () => {
      process.stderr.write('\nStopping: deleting what this run created. Press Ctrl-C again to end at once …\n');
      writeFileSync(folder.stop, '');
    },
    () => {
      isKilled = true;
      child.kill('SIGKILL');
    },
  );
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(stopListening);
  return { code, isKilled };
}

function writeConfig(folder: RunFolder): string {
  const root = path.join(__dirname, '..');
  const file = path.join(folder.path, '.run', 'jest.config.json');
  writeFileSync(
    file,
    JSON.stringify({
      rootDir: root,
      projects: [{ ...conformanceProject(root), transform: {} }],
      reporters: [path.join(root, 'jest/close-run.js')],
      watchman: false,
    }),
  );
  return file;
}

function keepLog(child: ChildProcess, file: string, token: string): void {
  const log = createWriteStream(file);
  const redact = makeRedactor([token]);
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => log.write(redact.text(text)));
  child.once('close', () => log.end());
}
