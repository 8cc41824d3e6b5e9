import { parseArgs } from 'node:util';
import { runLab } from './lab';
import { labFolder } from './set-up';

/**
 * `npm run lab -- [name …]`: audits real servers and compares what the suite says with what is true of them. `--docs` also
 * writes docs/real-providers.md. Exits with 1 on a difference.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { docs: { type: 'boolean' } }, allowPositionals: true });
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort());
  try {
    return await runLab({
      lab: labFolder,
      names: positionals,
      docs: values.docs ?? false,
      say: (line) => process.stdout.write(`${line}\n`),
      interrupted: interrupted.signal,
    });
  } catch (error) {
    if (interrupted.signal.aborted) return 130;
    throw error;
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
