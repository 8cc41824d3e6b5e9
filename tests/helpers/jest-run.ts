import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Area } from '../../contract/check';
import { type RunFolder, runFolderAt } from '../../engine/run/run-folder';
import globalSetup from '../../jest/global-setup';
import globalTeardown from '../../jest/global-teardown';
import { registerSuites } from '../../jest/register';
import { probes } from '../../probes/catalogue';

/** How one test ended, as Jest would say it. */
export interface EndedTest {
  title: string;
  status: 'passed' | 'failed' | 'pending';
  failure: string;
}

/** What the conformance project's environment is for one test: nothing that this process was told of targets. */
export function makeRunPlace(): {
  out: string;
  folder: RunFolder;
  say(env: Record<string, string>): void;
  remove(): void;
} {
  const place = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-jest-'));
  const out = path.join(place, 'reports', 'run');
  const before = { ...process.env };
  const deaf = [jest.spyOn(process, 'once').mockReturnThis(), jest.spyOn(process, 'on').mockReturnThis()];
  // The channel to Jest's own parent, where there is one, is not the command line's.
  const { channel } = process;
  Object.assign(process, { channel: undefined });
  for (const name of Object.keys(process.env)) if (name.startsWith('SCIM_')) delete process.env[name];
  process.env.SCIM_OUT = out;
  process.env.SCIM_SEED = '1';
  return {
    out,
    folder: runFolderAt(out),
    say: (env) => Object.assign(process.env, env),
    remove() {
      for (const spy of deaf) spy.mockRestore();
      Object.assign(process, { channel });
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/**
 * Registers suites in the place of Jest's own functions, and runs what was registered in Jest's order. Tests cannot be
 * registered within a test, so this is how registration can be looked at from one.
 */
export async function runRegistered(areas: readonly Area[]): Promise<EndedTest[]> {
  const { before, tests, after } = collect(() => registerSuites(areas, probes));
  const ended: EndedTest[] = [];
  for (const hook of before) await hook();
  for (const { title, run } of tests) {
    if (run === null) {
      ended.push({ title, status: 'pending', failure: '' });
      continue;
    }
    const failure = await run().then(
      () => null,
      (error: Error) => error.stack ?? '',
    );
    ended.push({ title, status: failure === null ? 'passed' : 'failed', failure: failure ?? '' });
  }
  for (const hook of after) await hook();
  return ended;
}

/** The whole of a run but for its closing: global set-up, registered tests, global tear-down. */
export async function runSuites(areas: readonly Area[]): Promise<EndedTest[]> {
  await globalSetup();
  return await runRegistered(areas).finally(globalTeardown);
}

type Hook = () => unknown;

function collect(register: () => void) {
  const before: Hook[] = [];
  const after: Hook[] = [];
  const tests: { title: string; run: (() => Promise<void>) | null }[] = [];
  const stand = {
    beforeAll: (hook: Hook) => before.push(hook),
    afterAll: (hook: Hook) => after.push(hook),
    describe: (_name: string, body: () => void) => body(),
    test: Object.assign((title: string, run: () => Promise<void>) => tests.push({ title, run }), {
      skip: (title: string) => tests.push({ title, run: null }),
    }),
  };
  const { beforeAll, afterAll, describe, test } = globalThis;
  Object.assign(globalThis, stand);
  try {
    register();
  } finally {
    Object.assign(globalThis, { beforeAll, afterAll, describe, test });
  }
  return { before, tests, after };
}
