import { Presets, SingleBar } from 'cli-progress';
import { type RunFolder, readLedger } from '../engine/run/run-folder';
import type { Terminal } from './terminal';

/**
 * Shows how far a run is, by the ledger that Jest's process writes: a bar on a terminal, else a plain line every five
 * seconds. Both go to stderr.
 */
export function showProgress(folder: RunFolder, terminal: Terminal): { end(): void } {
  const bar = terminal.isTerminal
    ? new SingleBar(
        {
          format: '{bar} {value}/{total} probes, {judged}/{checks} checks',
          hideCursor: true,
          clearOnComplete: true,
          stream: process.stderr,
        },
        Presets.shades_classic,
      )
    : null;
  const tick = () => {
    const { probes, ended, checks, judged } = count(folder);
    if (probes === 0) return;
    if (bar && !bar.isActive) bar.start(probes, ended, { judged, checks });
    else if (bar) bar.update(ended, { judged, checks });
    else process.stderr.write(`${ended} of ${probes} probes played, ${judged} of ${checks} checks judged\n`);
  };
  const timer = setInterval(tick, bar ? 100 : 5000);
  return {
    end() {
      clearInterval(timer);
      bar?.stop();
    },
  };
}

function count(folder: RunFolder): { probes: number; ended: number; checks: number; judged: number } {
  const ledger = readLedger(folder);
  const plan = ledger.find((line) => line.type === 'plan');
  const of = (type: 'probe' | 'outcome') => ledger.filter((line) => line.type === type).length;
  return { probes: plan?.probes ?? 0, ended: of('probe'), checks: plan?.checks.length ?? 0, judged: of('outcome') };
}
