import { defects } from './defects';
import { entraRequirements } from './entra';
import { rfcDuties } from './rfc';
import type { Row } from './rows';

const checksOf = ({ checks }: Row) => checks.map((id) => `\`${id}\``).join(' ');
const countOf = (gap: Row['gap']) => defects.filter((row) => row.gap === gap).length;

/** The document docs/coverage.md: which check catches which fault, and which faults none does. */
export function coverageDocument(): string {
  return `${[
    '# What the checks cover',
    '',
    'Written by `npm run docs` from `requirements/`; the tests compare the two.',
    '',
    `- ${defects.length} faults of providers were gathered from the field: ${countOf(null)} are caught, and ${countOf('hidden')} cannot be seen by calls to one Tenant URL that do no harm.`,
    `- ${entraRequirements.length} requirements of Entra, ${entraRequirements.filter(({ gap }) => gap === null).length} of them judged.`,
    '- Duties of the RFCs hold the checks that neither list needs.',
    '',
    '## Faults from the field',
    '',
    'Any of the checks fails when the fault is there.',
    '',
    '| # | id | fault | checks |',
    '|---|---|---|---|',
    ...defects.map((row, index) => `| ${index + 1} | ${row.id} | ${row.text} | ${cell(row)} |`),
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
  if (row.gap === 'hidden') return `*not visible:* ${row.note}`;
  return row.note === '' ? checksOf(row) : `${checksOf(row)} – ${row.note}`;
}
