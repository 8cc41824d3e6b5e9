import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Dialect } from '../contract/check';
import type { Probe } from '../contract/probe';
import type { RecordedExchange } from '../contract/results';
import { type Client, makeClient } from '../engine/http/client';
import { openJournal } from '../engine/http/journal';
import { makeLine } from '../engine/http/line';
import { makeUnwrittenRecorder } from '../engine/http/recorder';
import { parseTenantUrl } from '../engine/http/tenant-url';
import { makeThrottle } from '../engine/http/throttle';
import { topRungs } from '../engine/run/ladder';
import { playProbes } from '../engine/run/probe-runner';
import { drawCast } from '../fixtures/cast';
import { readProfile } from '../fixtures/profiles';
import { startProvider } from '../provider/provider';

/** Gives the exchanges of a probe with a provider that does it right. */
export type Samples = (probe: Probe, dialect: Dialect) => Promise<RecordedExchange[]>;

/** Where the samples say that they were played. */
export const sampleOrigin = 'https://scim.example.com';

const seed = 1;

/** Plays each probe at most once. The same probe gives the same exchanges, to the letter, whatever else is played. */
export function makeSamples(): Samples {
  const cast = drawCast(seed);
  const played = new Map<string, Promise<RecordedExchange[]>>();
  return (probe, dialect) => {
    const key = `${probe.id} ${dialect}`;
    const exchanges = played.get(key) ?? play(probe, dialect, cast);
    played.set(key, exchanges);
    return exchanges;
  };
}

async function play(probe: Probe, dialect: Dialect, cast: ReturnType<typeof drawCast>): Promise<RecordedExchange[]> {
  const provider = await startProvider({ behaviour: unchanging() });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-explain-'));
  const { tenantUrl, token } = provider;
  const client = makeClient({ tenantUrl: parseTenantUrl(tenantUrl), token, timeoutMs: 10_000, concurrency: 1 });
  const line = makeLine({ client: oneByOne(client), throttle: makeThrottle(null), recorder: makeUnwrittenRecorder() });
  try {
    const tools = {
      line,
      journal: openJournal(path.join(folder, 'journal.ndjson')),
      profile: readProfile('generic'),
      seed,
      cast,
      rungs: topRungs(),
      consistencyMs: 0,
      isStopped: () => false,
    };
    // One key for both dialects: what follows from it is the same, and only the wording differs.
    const run = { key: probe.id, probe, parameters: { dialect } };
    const transcript = await playProbes(tools, [run], 1, () => {}).get(run.key);
    if (transcript === undefined || transcript instanceof Error)
      throw transcript ?? new Error(`${probe.id} did not run`);
    const text = JSON.stringify(transcript.exchanges).replaceAll(new URL(tenantUrl).origin, sampleOrigin);
    return JSON.parse(text) as RecordedExchange[];
  } finally {
    line.close();
    await provider.close();
    rmSync(folder, { recursive: true });
  }
}

/** Ids that are counted, and a clock that moves by a second with each write. */
function unchanging() {
  let ids = 0;
  let seconds = 0;
  return {
    assignId: () => {
      ids += 1;
      return `5f0c7a5e-0000-4000-8000-${String(ids).padStart(12, '0')}`;
    },
    timestamp: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 15, 9, 0, seconds)).toISOString();
    },
  };
}

/** Calls that would go out together go out in their order, so that the same one always comes first. */
function oneByOne(client: Client): Client {
  let last: Promise<unknown> = Promise.resolve();
  return {
    send(call) {
      const answer = last.then(() => client.send(call));
      last = answer.catch(() => {});
      return answer;
    },
    close: () => client.close(),
  };
}
