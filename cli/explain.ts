import { Command } from 'commander';
import { isOutputClosed } from '../engine/run/closed-output';
import { matchesGlob } from '../engine/run/plan';
import { requireKnownCheck } from '../engine/run/selection';
import { loadExplanation, loadSuites } from './lazy';
import { terminalOf } from './terminal';

/** `explain <check>`: what is sent, what is right, why Entra cares, how to fix. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('one check: what is sent, what is right, why Entra cares, how to fix')
    .argument('<check>', 'a check id or a glob; parameters in brackets are ignored')
    .action(async (asked: string) => {
      const id = asked.replace(/\[.*$/, '');
      const { catalogue, probes } = loadSuites();
      requireKnownCheck(id, catalogue);
      const { explain, makeSamples, toTerminal } = loadExplanation();
      const samples = makeSamples();
      const terminal = terminalOf(process.stdout);
      const found = catalogue.flatMap((suite) => suite.checks).filter((check) => matchesGlob(check.id, id));
      for (const [at, check] of found.entries()) {
        // `explain '*' | head` has read enough.
        if (isOutputClosed()) return;
        const page = toTerminal(await explain(check, probes, samples), terminal);
        process.stdout.write(at === 0 ? page : `\n\n${page}`);
      }
    });
}
