import { Command } from 'commander';
import type { Check } from '../contract/check';
import { levelOf } from '../engine/run/policy';
import { loadCatalogue } from './lazy';

/** `list`: every check, with its level, where its duty is written and the packs it is in. */
export function listCommand(): Command {
  return new Command('list')
    .description('every check, with its level, source and the packs it is in')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => {
      const rows = loadCatalogue()
        .flatMap((suite) => suite.checks)
        .map(describe);
      process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : asText(rows));
    });
}

interface Row {
  id: string;
  area: string;
  title: string;
  level: string;
  axes: readonly string[];
  refs: string[];
  packs: string[];
}

function describe(check: Check): Row {
  return {
    id: check.id,
    area: check.id.split('.')[0] ?? '',
    title: check.title,
    level: levelOf(check.rfc, check.entra),
    axes: 'survey' in check ? [] : (check.axes ?? []),
    refs: check.refs.map(
      ({ source, section, topic }) => `${source}${section ? ` §${section}` : ''}${topic ? `: ${topic}` : ''}`,
    ),
    packs: ['entra'],
  };
}

function asText(rows: Row[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  const areas = [...new Set(rows.map(({ area }) => area))];
  const lines = areas.flatMap((area) => [
    `\n${area}`,
    ...rows
      .filter((row) => row.area === area)
      .map((row) => `  ${row.id.padEnd(width)}  ${row.level.padEnd(13)}  ${row.refs.join('; ')}`),
  ]);
  return `${lines.join('\n')}\n\n${rows.length} checks. 'scim-conformance explain <id>' describes one in detail.\n`;
}
