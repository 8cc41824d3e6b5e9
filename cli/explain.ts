import { Command } from 'commander';
import type { Check } from '../engine/contract/check';
import type { Probe } from '../engine/contract/probe';
import { matchesGlob } from '../engine/run/plan';
import { levelOf } from '../engine/run/policy';
import { requireKnownCheck } from '../engine/run/selection';
import { loadCatalogue } from './lazy';

/** `explain <check>`: what is sent, what is right, why Entra cares, how to fix. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('one check: what is sent, what is right, why Entra cares, how to fix')
    .argument('<check>', 'a check id or a glob; parameters in brackets are ignored')
    .action((asked: string) => {
      const id = asked.replace(/\[.*$/, '');
      const catalogue = loadCatalogue();
      requireKnownCheck(id, catalogue);
      const found = catalogue.flatMap((suite) => suite.checks).filter((check) => matchesGlob(check.id, id));
      const probes = catalogue.flatMap((suite) => suite.probes);
      process.stdout.write(found.map((check) => explain(check, probes)).join('\n'));
    });
}

function explain(check: Check, probes: Probe[]): string {
  const section = (name: string, lines: string[]) => `\n${name}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  return [
    `${check.id} (${levelOf(check.rfc, check.entra)})\n${check.title}\n`,
    section('What is sent', sent(check, probes)),
    section(
      'What is wrong',
      Object.values(check.messages).map((message) => message.replace(/\{\w+\}/g, '…')),
    ),
    section('What an Entra customer sees', [check.impact]),
    section('How to fix', [check.fix]),
    section(
      'Where it is written',
      check.refs.map(
        ({ source, section: part, topic }) => `${source}${part ? ` section ${part}` : ''}${topic ? `: ${topic}` : ''}`,
      ),
    ),
  ].join('');
}

function sent(check: Check, probes: Probe[]): string[] {
  if ('survey' in check) {
    if (check.survey === 'everything') return ['Nothing of its own: it looks at every request and answer of the run.'];
    return probes.filter(({ id }) => check.survey.includes(id)).map(({ id, plays }) => `${plays} (${id})`);
  }
  const probe = probes.find(({ id }) => id === check.probe);
  return [probe?.plays ?? check.probe, `Judged are the steps ${check.steps.join(', ')} of the probe ${check.probe}.`];
}
