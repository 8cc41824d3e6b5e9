import type { Results } from '../../contract/results';
import { audit } from './audit';
import { damage, held, seed } from './bystanders';
import { compareWithTruth, deadLines, differencesBetween } from './compare';
import { type Running, replayTruth, start } from './server';
import { type Mapping, mappings, type SetUp } from './set-up';
import type { Row } from './table';
import type { Truth } from './truth';

/** What came of one server. */
export interface Played {
  rows: Row[];
  /** The first audit with each mapping. */
  audits: ReadonlyMap<Mapping, Results>;
  /** A sentence each. */
  differences: string[];
}

/**
 * Starts a server, replays what is true of it, audits it twice with each mapping, and stops it.
 * @param interrupted stops all of it
 * @throws Error when the server does not start, or an audit leaves no results
 */
export async function play(server: SetUp, truth: Truth, interrupted: AbortSignal): Promise<Played> {
  const rows: Row[] = [];
  const audits = new Map<Mapping, Results>();
  const differences: string[] = [];
  const running = await start(server);
  try {
    const said = await replayed(server, running);
    if (said.length > 0) return { rows, audits, differences: said };
    await seed(running);
    for (const mapping of mappings) {
      const { first, found } = await auditTwice(running, mapping, interrupted);
      const { differences: untrue, ...figures } = compareWithTruth(first, truth, mapping);
      const { requests, durationMs } = first.run;
      rows.push({ ...figures, server: server.id, mapping, requests, ms: durationMs });
      audits.set(mapping, first);
      differences.push(...[...untrue, ...found].map((each) => `${mapping}: ${each}`));
    }
    differences.push(...deadLines(truth, audits));
  } finally {
    await running.stop();
  }
  return { rows, audits, differences };
}

/** Plays the raw requests at a server that holds nothing yet; they have to be answered as they say, and leave nothing. */
async function replayed(server: SetUp, running: Running): Promise<string[]> {
  const before = await held(running);
  const otherwise = replayTruth(server, running);
  if (otherwise !== null) return [`the server does not answer as its raw requests say:\n${otherwise}`];
  return damage(before, await held(running), []).map((each) => `after its raw requests ${each}`);
}

async function auditTwice(running: Running, mapping: Mapping, interrupted: AbortSignal) {
  const before = await held(running);
  const first = await audit(running, mapping, interrupted);
  const between = await held(running);
  const second = await audit(running, mapping, interrupted);
  const after = await held(running);
  return {
    first,
    found: [
      ...damage(before, between, first.leftovers),
      ...damage(between, after, second.leftovers).map((each) => `after the second audit ${each}`),
      ...differencesBetween(first, second),
    ],
  };
}
