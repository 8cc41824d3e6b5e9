import type { Area } from '../contract/check';
import type { Probe } from '../contract/probe';
import { levelOf } from '../engine/run/policy';
import { explain } from './explanation';
import { toMarkdown } from './page';
import { makeSamples } from './sample-run';

/** The pages of docs/checks by their file names: what `explain` prints of each check, and a list of all. */
export async function checkPages(catalogue: readonly Area[], probes: readonly Probe[]): Promise<Map<string, string>> {
  const samples = makeSamples();
  const pages = new Map([['README.md', indexPage(catalogue)]]);
  for (const check of catalogue.flatMap(({ checks }) => checks))
    pages.set(`${check.id}.md`, toMarkdown(await explain(check, probes, samples)));
  return pages;
}

function indexPage(catalogue: readonly Area[]): string {
  const areas = catalogue.map(({ area, checks }) => {
    const lines = checks.map(
      ({ id, title, rfc, entra }) =>
        `- [${id}](${id}.md) (${levelOf(rfc, entra)}): ${title.replace(/[<*\\`]/g, '\\$&')}`,
    );
    return `## ${area}\n\n${lines.join('\n')}\n`;
  });
  return `${[
    '# The checks',
    '',
    'Written by `npm run docs`; `scim-conformance explain <id>` prints the same. Each page shows what is really sent, a right',
    'answer, what can be wrong with it, what customers of Entra saw where it was, and how to fix it. What required,',
    'recommended and informational mean is told in [verdicts.md](../verdicts.md).',
    '',
    areas.join('\n'),
  ].join('\n')}`;
}
