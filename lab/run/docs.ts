import { dialects } from '../../fixtures/dialects';
import type { Outcome, Summary } from './summary';
import type { Truth, TruthLine } from './truth';

/** A server in the docs: what its audits came to, and what is true of it. */
export interface Documented {
  summary: Summary;
  truth: Truth;
}

const figures = [
  ['true', ({ right, otherLevel }) => shown(right + otherLevel)],
  ['false', ({ wrong }) => shown(wrong)],
  ['text leads elsewhere', ({ elsewhere }) => shown(elsewhere)],
  ['found of known', ({ right, otherLevel, known }) => `${shown(right + otherLevel)} of ${shown(known)}`],
  ['undecided', ({ undecided }) => shown(undecided)],
  ['blocked', ({ blocked }) => shown(blocked)],
  ['requests', ({ requests }) => shown(requests)],
] satisfies [string, (audit: Summary['audits'][number]) => string][];

const shown = (count: number) => count.toLocaleString('en');
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly string[][]) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
/** In a cell, a bar would end it. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** How true the reports were, one row for each audit. */
export const figureTable = (servers: readonly Documented[]): string =>
  table(
    ['server', 'mapping', ...figures.map(([name]) => name)],
    servers.flatMap(({ summary: { name, audits } }) =>
      audits.map((audit) => [
        name,
        audit.mapping === 'derived' ? 'from /Schemas' : audit.mapping,
        ...figures.map(([, show]) => show(audit)),
      ]),
    ),
  );

/** What of Entra's provisioning works with which server, one row for each dialect. */
export const operationTable = (servers: readonly Documented[]): string =>
  table(
    ['server', 'dialect', ...Object.keys(servers[0]?.summary.operations ?? {})],
    servers.flatMap(({ summary: { name, operations } }) =>
      dialects.map((dialect) => [
        name,
        dialect === 'entra' ? 'default' : '`aadOptscim062020`',
        ...Object.values(operations).map((byDialect) => symbolOf(byDialect[dialect])),
      ]),
    ),
  );

function symbolOf(outcome: Outcome | undefined): string {
  if (!outcome) return '–';
  const { passed, blocked, failed, warned } = outcome;
  const wrong = [
    ...(failed > 0 ? [`✗ ${failed}`] : []),
    ...(warned > 0 ? [`⚠ ${warned}`] : []),
    ...(blocked > 0 ? [`⊘ ${blocked}`] : []),
  ];
  return wrong.length > 0 ? wrong.join(' ') : passed > 0 ? '✓' : '–';
}

/** What is wrong with each server, as far as its library answers for it. */
export const findings = (servers: readonly Documented[]): string =>
  servers.map((server) => findingsOf(server)).join('\n\n');

function findingsOf({ summary, truth }: Documented): string {
  const broken = truth.lines.filter(({ of, status }) => of === 'library' && (status === 'fail' || status === 'warn'));
  const rows = (['fail', 'warn'] as const).flatMap((level) =>
    broken.filter(({ status }) => status === level).map((line) => [level, cell(line.why), checksOf(line)]),
  );
  return [
    `### ${summary.name}`,
    sourceOf({ summary, truth }),
    rows.length > 0 ? table(['level', 'what it does', 'checks'], rows) : 'Nothing is wrong.',
  ].join('\n\n');
}

/** A model shows what its vendor documents: what is said of it was read, not observed. */
const sourceOf = ({ summary: { registry, model, audited }, truth: { observed } }: Documented) =>
  model
    ? `As documented, not observed: ${registry}. Documentation compared on ${observed}, last audited on ${audited}.`
    : `From ${registry}. Observed on ${observed}, last audited on ${audited}.`;

/** Each check once, without the dialects and attributes that it fails for. */
const checksOf = ({ checks }: TruthLine) =>
  [...new Set(checks.map((glob) => glob.replace(/\[.*/s, '')))].map((check) => `\`${check}\``).join(', ');

/**
 * Puts a text between the marks of its name, `<!-- lab: name -->` and `<!-- /lab: name -->`.
 * @throws Error when the page lacks them
 */
export function between(page: string, name: string, text: string): string {
  const [from, to] = [`<!-- lab: ${name} -->`, `<!-- /lab: ${name} -->`];
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`the page has no place for ${name}: ${from} … ${to}`);
  return `${page.slice(0, start + from.length)}\n\n${text}\n\n${page.slice(end)}`;
}
