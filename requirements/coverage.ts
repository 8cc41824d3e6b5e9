import { defects, entraRequirements, rfcDuties } from './all';
import type { Row } from './rows';

const isCaught = ({ checks }: Row) => checks.length > 0;

/** The document docs/coverage.md: which checks catch each defect and judge each demand, or why none does. */
export function coverageDocument(): string {
  const caught = defects.filter(isCaught).length;
  return `${[
    '# What the checks cover',
    '',
    'Written by `npm run docs` from `requirements/`; the tests compare the two.',
    '',
    `- ${defects.length} faults were gathered from real providers: ${caught} are caught, and ${defects.length - caught} cannot be seen by harmless calls to one Tenant URL.`,
    `- ${entraRequirements.length} requirements of Entra were gathered from Microsoft's documentation: ${entraRequirements.filter(isCaught).length} are judged.`,
    '- The duties of the RFCs show what else the checks judge.',
    '',
    '## Faults from the field',
    '',
    'When a provider has the fault, at least one of the checks fails.',
    '',
    '| # | id | fault | checks |',
    '|---|---|---|---|',
    ...defects.map((row) => `| ${row.number} | ${row.id} | ${row.text} | ${cell(row)} |`),
    '',
    '## Requirements of Entra',
    '',
    '| id | requirement | checks |',
    '|---|---|---|',
    ...entraRequirements.map((row) => `| ${row.id} | ${row.text} | ${cell(row)} |`),
    '',
    '## Duties of the RFCs',
    '',
    '| section | duty | checks |',
    '|---|---|---|',
    ...rfcDuties.map((row) => `| ${row.id} | ${row.text} | ${cell(row)} |`),
  ].join('\n')}\n`;
}

function cell(row: Row): string {
  const { checks, note } = row;
  if (!isCaught(row)) return `*not checked:* ${note}`;
  return [checks.map((id) => `\`${id}\``).join(' '), note ?? []].flat().join(' – ');
}
