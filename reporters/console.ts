import type { Results } from '../contract/results';
import { makePaint, type Paint, padTo, textWidth, wrap } from './console-text';
import { type ExplainedFinding, explainFindings } from './findings';
import { oneLine } from './plain-text';
import { type Told, tell } from './told';
import {
  type AreaScore,
  describeFraction,
  describeRest,
  type Fraction,
  formatFraction,
  type Statement,
  scoreAreas,
  stateVerdict,
} from './verdict';
import {
  formatCount,
  formatDuration,
  harmWords,
  isDocumentedDeviation,
  leftOutAttributes,
  plural,
  statusName,
} from './words';

interface ConsoleOptions {
  colour: boolean;
  /** Columns of the terminal; at least 60 and at most 100 are used. */
  width: number;
  reportPath: string;
}

const maxFindings = 10;
const barWidth = 16;

/** The summary of a run for a person at a terminal: verdict, areas, what to fix first, and where the full report is. */
export function renderConsole(written: Results, options: ConsoleOptions): string {
  const results = tell(written);
  const width = Math.max(60, Math.min(100, options.width));
  const paint = makePaint(options.colour);
  const blocks = [
    verdictLines(results, paint, width),
    problemLines(results, paint, width),
    areaLines(results, paint, width),
    findingLines(results, paint, width),
    deviationLines(results, paint, width),
    leftOutLines(results, paint, width),
    leftoverLines(results, paint, width),
    closingLines(results, options.reportPath, paint, width),
  ];
  return `\n${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n'))
    .join('\n\n')}\n\n`;
}

const verdictMarks: Record<Statement['tone'], string> = { good: '✓', bad: '✕', unsure: '?' };

function verdictLines(results: Told, paint: Paint, width: number): string[] {
  const { word, tone, sentence } = stateVerdict(results);
  const tint = { good: paint.green, bad: paint.red, unsure: paint.yellow }[tone];
  const { target, run } = results;
  const about = [
    target.embedded ? 'the embedded provider' : target.tenantUrl,
    `profile ${target.profile}`,
    run.dialects.join(' and '),
  ];
  return [
    paint.bold(tint(`${verdictMarks[tone]} ${word}`)),
    ...wrap(oneLine(sentence), width - 4).map((line) => `  ${line}`),
    ...wrap(oneLine(about.filter((part) => part !== '').join(' · ')), width - 4).map((line) => paint.dim(`  ${line}`)),
  ];
}

function problemLines(results: Told, paint: Paint, width: number): string[] {
  const shown = results.problems.slice(0, 5).flatMap((problem) => bullet(oneLine(problem), width));
  const more = results.problems.length - 5;
  return [...shown, ...(more > 0 ? [`  and ${more} more, in results.json`] : [])].map((line) => paint.yellow(line));
}

function areaLines(results: Told, paint: Paint, width: number): string[] {
  const areas = scoreAreas(results);
  if (areas.length === 0) return [];
  const nameWidth = Math.max(...areas.map(({ area }) => textWidth(oneLine(area))), 4);
  const withBars = width >= nameWidth + barWidth + 44;
  const line = (name: string, bar: string, required: string, recommended: string, rest: string) =>
    [
      padTo(name, nameWidth),
      ...(withBars ? [bar] : []),
      padTo(required, 13),
      padTo(recommended, 13),
      ...(withBars ? [rest] : []),
    ]
      .join('  ')
      .trimEnd();
  return [
    paint.dim(line('area', ' '.repeat(barWidth), 'required', 'recommended', '')),
    ...areas.map((score) =>
      line(
        oneLine(score.area),
        areaBar(score, paint),
        paintFraction(score.required, paint.red, paint),
        paintFraction(score.recommended, paint.yellow, paint),
        paint.dim(describeRest(score)),
      ),
    ),
  ];
}

function paintFraction(fraction: Fraction, tint: (text: string) => string, paint: Paint): string {
  if (fraction.judged === 0) return paint.dim('–');
  const text = formatFraction(fraction);
  return fraction.met < fraction.judged ? tint(text) : text;
}

/** Met, broken and not judged as shares of one bar; every part that exists has at least one cell. */
function areaBar({ counts, total }: AreaScore, paint: Paint): string {
  const broken = counts.fail + counts.error;
  const parts = [
    { count: counts.pass, cell: '━', tint: paint.green },
    { count: counts.warn, cell: '▵', tint: paint.yellow },
    { count: broken, cell: '╳', tint: paint.red },
    { count: total - counts.pass - counts.warn - broken, cell: '·', tint: paint.dim },
  ];
  const cells = parts.map(({ count }) => (count === 0 ? 0 : Math.max(1, Math.round((count / total) * barWidth))));
  const surplus = cells.reduce((sum, cell) => sum + cell, 0) - barWidth;
  const largest = cells.indexOf(Math.max(...cells));
  return parts.map(({ cell, tint }, i) => tint(cell.repeat((cells[i] ?? 0) - (i === largest ? surplus : 0)))).join('');
}

function findingLines(results: Told, paint: Paint, width: number): string[] {
  const findings = explainFindings(results);
  const shown = findings.slice(0, maxFindings);
  const more = findings.length - shown.length;
  return [
    ...(shown.length > 0 ? [paint.bold(more > 0 ? 'What to fix first' : 'What to fix')] : []),
    ...shown.flatMap((finding, index) => ['', ...findingBlock(finding, index + 1, paint, width)]),
    ...(more > 0 ? ['', `and ${plural(more, 'more finding')}, in the report`] : []),
  ];
}

function findingBlock(explained: ExplainedFinding, number: number, paint: Paint, width: number): string[] {
  const { finding, lead } = explained;
  const tint = finding.level === 'required' ? paint.red : paint.yellow;
  const [first = '', ...rest] = wrap(oneLine(finding.headline), width - 8);
  return [
    `${tint(`${String(number).padStart(2)}.`)} ${paint.bold(first)}`,
    ...rest.map((line) => `    ${paint.bold(line)}`),
    ...wrap(`Fix: ${oneLine(finding.fix)}`, width - 8).map((line) => `    ${line}`),
    paint.dim(
      `    ${finding.level}, ${harmWords[finding.harm]}, ${reach(finding.checks.length, finding.blocked.length)}`,
    ),
    ...(lead ? [paint.cyan(`    scim-conformance explain ${oneLine(lead.check)}`)] : []),
  ];
}

function reach(checks: number, blocked: number): string {
  return `${plural(checks, 'check')}${blocked > 0 ? `, ${formatCount(blocked)} more blocked` : ''}`;
}

function deviationLines({ checks }: Told, paint: Paint, width: number): string[] {
  const deviations = checks.filter(isDocumentedDeviation);
  if (deviations.length === 0) return [];
  const shown = deviations.slice(0, 5).map(({ id, reason }) => `${id}: ${reason ?? ''}`);
  const more = deviations.length - shown.length;
  return [
    ...wrap(`${plural(deviations.length, 'documented deviation')} that the profile expects:`, width - 4).map((line) =>
      paint.bold(line),
    ),
    ...[...shown, ...(more > 0 ? [`and ${more} more, in the report`] : [])].flatMap((text) =>
      bullet(oneLine(text), width),
    ),
  ];
}

function leftOutLines(results: Told, paint: Paint, width: number): string[] {
  const leftOut = leftOutAttributes(results);
  if (leftOut.length === 0) return [];
  const shown = leftOut.slice(0, 5).map(({ attribute, reason }) => `${attribute}: ${reason}`);
  const more = leftOut.length - shown.length;
  return [
    paint.bold(`Left out: ${plural(leftOut.length, 'attribute')} of the mapping`),
    ...[...shown, ...(more > 0 ? [`and ${more} more, in the report`] : [])].flatMap((text) =>
      bullet(oneLine(text), width),
    ),
  ];
}

function leftoverLines({ leftovers }: Told, paint: Paint, width: number): string[] {
  if (leftovers.length === 0) return [];
  const head = `${plural(leftovers.length, 'resource')} of this run could not be deleted:`;
  const shown = leftovers.slice(0, 5).map(({ resource, id, name, reason }) => `${resource} ${id ?? name}: ${reason}`);
  const more = leftovers.length - shown.length;
  return [
    ...wrap(head, width - 4).map((line) => paint.yellow(line)),
    ...[...shown, ...(more > 0 ? [`and ${more} more, in results.json`] : [])].flatMap((text) =>
      bullet(oneLine(text), width),
    ),
  ];
}

function closingLines({ checks, summary, run }: Told, reportPath: string, paint: Paint, width: number): string[] {
  const counts = (['pass', 'fail', 'warn', ...(summary.blocked > 0 ? ['blocked' as const] : [])] as const)
    .map((status) => `${formatCount(summary[status])} ${statusName(status, summary[status])}`)
    .join(', ');
  return [
    ...wrap(`${describeFraction(checks, 'required')}, ${describeFraction(checks, 'recommended')}`, width - 4),
    ...wrap(
      `${counts}; ${plural(run.requests, 'request')} in ${formatDuration(run.durationMs)}; seed ${run.seed}`,
      width - 4,
    ).map((line) => paint.dim(line)),
    `Report: ${paint.cyan(reportPath)}`,
  ];
}

function bullet(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, index) => `${index === 0 ? '•' : ' '} ${line}`);
}
