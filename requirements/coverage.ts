import { defects, entraRequirements, rfcDuties } from './all';
import type { Row } from './rows';

const isCaught = ({ checks }: Row) => checks.length > 0;

/** The document docs/coverage.md: which check catches which defect, and which defects none does. */
export function coverageDocument(): string {
  const caught = defects.filter(isCaught).length;
  return `${[
    '# What the checks cover',
    '',
    'Written by `npm run docs` from `requirements/`; the tests compare the two.',
    '',
    `- ${defects.length} faults of providers were gathered from the field: ${caught} are caught, and ${defects.length - caught} cannot be seen by calls to one Tenant URL that do no harm.`,
    `- ${entraRequirements.length} requirements of Entra, ${entraRequirements.filter(isCaught).length} of them judged.`,
    '- Duties of the RFCs hold the checks that neither list needs.',
    '',
    '## Faults from the field',
    '',
    'Any of the checks fails when the fault is there.',
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
  if (!isCaught(row)) return `*not visible:* ${note}`;
  return [checks.map((id) => `\`${id}\``).join(' '), note ?? []].flat().join(' – ');
}
