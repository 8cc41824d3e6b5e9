import { Presets, SingleBar } from 'cli-progress';
import { type RunFolder, readLedger } from '../engine/run/run-folder';
import type { Terminal } from './terminal';

/**
 * Shows how many probes have ended, by the ledger that Jest's process writes: a bar on a terminal, else a plain line every
 * five seconds. Both go to stderr. Checks are judged within the last moments, so they are not counted.
 */
export function showProgress(folder: RunFolder, terminal: Terminal): { end(): void } {
  const options = { format: '{bar} {value} of {total} probes', barsize: 30, hideCursor: true, clearOnComplete: true };
  const bar = terminal.isTerminal
    ? new SingleBar({ ...options, stream: process.stderr }, Presets.shades_classic)
    : null;
  const tick = () => {
    const { probes, ended } = count(folder);
    if (probes === 0) return;
    if (bar && !bar.isActive) bar.start(probes, ended);
    else if (bar) bar.update(ended);
    else if (ended < probes) process.stderr.write(`${ended} of ${probes} probes played\n`);
    else
      process.stderr.write(
        'All probes played. What failed is played again, if anything did; then everything is cleaned up\n',
      );
  };
  const timer = setInterval(tick, bar ? 100 : 5000);
  return {
    end() {
      clearInterval(timer);
      bar?.stop();
    },
  };
}

function count(folder: RunFolder): { probes: number; ended: number } {
  const ledger = readLedger(folder);
  const plan = ledger.find((line) => line.type === 'plan');
  return { probes: plan?.probes ?? 0, ended: ledger.filter((line) => line.type === 'probe').length };
}
