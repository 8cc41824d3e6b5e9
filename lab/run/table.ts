import type { Comparison } from './compare';
import type { Mapping } from './set-up';

/** What came of one server with one mapping. */
export interface Row extends Omit<Comparison, 'differences'> {
  server: string;
  mapping: Mapping;
  requests: number;
  ms: number;
}

const columns: [string, (rows: readonly Row[]) => string][] = [
  ['true', count('right')],
  ['other level', count('otherLevel')],
  ['text leads elsewhere', count('elsewhere')],
  ['false', count('wrong')],
  ['found of known', (rows) => `${sum(rows, 'right') + sum(rows, 'otherLevel')} of ${sum(rows, 'known')}`],
  ['undecided', count('undecided')],
  ['blocked', count('blocked')],
  ['requests', count('requests')],
  ['seconds', (rows) => (sum(rows, 'ms') / 1000).toFixed(1)],
];

type Figure = Exclude<keyof Row, 'server' | 'mapping'>;

function sum(rows: readonly Row[], figure: Figure): number {
  return rows.reduce((total, row) => total + row[figure], 0);
}

function count(figure: Figure): (rows: readonly Row[]) => string {
  return (rows) => String(sum(rows, figure));
}

/** The figures of each audit, and their sums. */
export function table(rows: readonly Row[]): string {
  const line = (server: string, mapping: string, of: readonly Row[]) => [
    server,
    mapping,
    ...columns.map(([, show]) => show(of)),
  ];
  const lines = [
    ['server', 'mapping', ...columns.map(([name]) => name)],
    ...rows.map((row) => line(row.server, row.mapping, [row])),
    line('all', '', rows),
  ];
  const wide = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => (column < 2 ? cell.padEnd(wide[column] ?? 0) : cell.padStart(wide[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
