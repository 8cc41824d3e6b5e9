import { play } from './play';
import { install, installReplay, missingProgram } from './server';
import { setUps } from './set-up';
import { summaryOf, writeSummary } from './summary';
import { type Row, table } from './table';
import { readTruth } from './truth';
import { writeDocs } from './write-docs';

export interface LabOptions {
  /** The folder of the servers and of what is true of them. */
  lab: string;
  /** Only these servers; all without. */
  names: readonly string[];
  /** Writes what came into the docs. */
  docs: boolean;
  say(line: string): void;
  interrupted: AbortSignal;
}

/**
 * Plays servers of a lab one after the other, and says what came of it.
 * @returns the exit code: 1 on a difference
 * @throws Error when a name, a set-up or a table of truth is wrong: before anything is started
 */
export async function runLab({ lab, names, docs, say, interrupted }: LabOptions): Promise<number> {
  const servers = setUps(lab, names).map((server) => ({ server, truth: readTruth(lab, server.id) }));
  installReplay();
  const rows: Row[] = [];
  const differences: string[] = [];
  for (const { server, truth } of servers) {
    const missing = missingProgram(server);
    if (missing !== undefined) {
      say(`${server.id}: skipped, as there is no ${missing} on this machine`);
      continue;
    }
    say(`${server.id}: ${server.name}`);
    try {
      install(server.folder, server.install);
      const played = await play(server, truth, interrupted);
      rows.push(...played.rows);
      differences.push(...played.differences.map((each) => `${server.id}: ${each}`));
      if (docs && played.audits.size > 0) writeSummary(lab, server.id, summaryOf(server, truth, played));
    } catch (error) {
      // One server that cannot be played says nothing of the others.
      differences.push(`${server.id}: ${(error as Error).message}`);
    }
    interrupted.throwIfAborted();
  }
  say(table(rows));
  for (const difference of differences) say(difference);
  say(differences.length === 0 ? 'No difference.' : `${differences.length} differences.`);
  if (docs) writeDocs(lab);
  return differences.length === 0 ? 0 : 1;
}
