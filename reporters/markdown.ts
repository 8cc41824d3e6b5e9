import type { Results, Status } from '../contract/results';
import { type ExplainedFinding, explainFindings } from './findings';
import { oneLine, shorten } from './plain-text';
import { type Told, type ToldCheck, tell } from './told';
import { describeFraction, type Fraction, formatFraction, scoreAreas, stateVerdict } from './verdict';
import {
  formatDate,
  formatDuration,
  harmWords,
  isDocumentedDeviation,
  leftOutAttributes,
  plural,
  statusWords,
} from './words';

const maxFindings = 20;
const maxChecks = 50;
const maxDefinitions = 6;
const maxLeftovers = 20;

/** summary.md: what a CI server shows of a run. GitHub cuts a job summary at 1 MiB, so lists are short. */
export function renderMarkdown(written: Results): string {
  const results = tell(written);
  const { word, sentence } = stateVerdict(results);
  const { run, target, tool } = results;
  const about = [
    `Target ${code(target.tenantUrl)}`,
    `profile ${code(target.profile)}`,
    `dialects ${run.dialects.map(code).join(', ')}`,
    formatDate(run.startedAt),
    `${plural(run.requests, 'request')} in ${formatDuration(run.durationMs)}`,
    `seed ${code(String(run.seed))}`,
    `${tool.name} ${prose(tool.version)}`,
  ];
  const parts = [
    `## SCIM conformance: ${word}`,
    prose(sentence),
    results.problems
      .slice(0, 10)
      .map((problem) => `- ${prose(problem)}`)
      .join('\n'),
    `**${describeFraction(results.checks, 'required')}**, ${describeFraction(results.checks, 'recommended')}`,
    areaTable(results),
    findingList(results),
    brokenTable(results),
    deviationTable(results),
    leftOutList(results),
    leftoverList(results),
    `<sub>${about.join(' · ')}</sub>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function areaTable(results: Told): string {
  const areas = scoreAreas(results);
  if (areas.length === 0) return '';
  const cell = (fraction: Fraction, sign: string) =>
    fraction.judged === 0 ? '–' : `${fraction.met < fraction.judged ? `${sign} ` : ''}${formatFraction(fraction)}`;
  const rows = areas.map(
    ({ area, required, recommended, counts }) =>
      `| ${prose(area)} | ${cell(required, '❌')} | ${cell(recommended, '⚠️')} | ${counts.blocked} | ${counts.skip} |`,
  );
  return ['| Area | Required | Recommended | Blocked | Skipped |', '| --- | --- | --- | ---: | ---: |', ...rows].join(
    '\n',
  );
}

function findingList(results: Told): string {
  const findings = explainFindings(results);
  if (findings.length === 0) return '';
  const shown = findings.slice(0, maxFindings).map(findingItem);
  const more = findings.length > maxFindings ? [`\nand ${findings.length - maxFindings} more, in report.html`] : [];
  return ['### Findings\n', ...shown, ...more].join('\n');
}

function findingItem({ finding, checks }: ExplainedFinding, index: number): string {
  const blocked = finding.blocked.length > 0 ? `, ${finding.blocked.length} more blocked` : '';
  const lines = [
    `${index + 1}. ${finding.level === 'required' ? '❌' : '⚠️'} **${prose(finding.headline)}** (${finding.level}, ${harmWords[finding.harm]}, ${plural(finding.checks.length, 'check')}${blocked})`,
    `Fix: ${prose(finding.fix)}`,
    ...finding.impact.slice(0, 1).map(prose),
    `${checks.length === 1 ? 'Check' : 'Checks'}: ${definitions(checks)}`,
  ];
  return lines.join('<br>\n   ');
}

/** The duties behind a finding, each once whatever it was repeated for. */
function definitions(checks: readonly ToldCheck[]): string {
  const ids = [...new Set(checks.map(({ check }) => check))];
  const more = ids.length > maxDefinitions ? ` and ${ids.length - maxDefinitions} more` : '';
  return `${ids.slice(0, maxDefinitions).map(code).join(', ')}${more}`;
}

function brokenTable(results: Told): string {
  const of = (wanted: Status) => results.checks.filter(({ status }) => status === wanted);
  return [checkTable(of('fail'), 'failed check'), checkTable(of('error'), statusWords.error.word)]
    .filter((table) => table !== '')
    .join('\n\n');
}

function deviationTable(results: Told): string {
  return checkTable(results.checks.filter(isDocumentedDeviation), 'documented deviation');
}

function leftOutList(results: Told): string {
  const leftOut = leftOutAttributes(results);
  if (leftOut.length === 0) return '';
  const shown = leftOut.slice(0, maxChecks).map(({ attribute, reason }) => `- ${code(attribute)}: ${prose(reason)}`);
  const more = leftOut.length > maxChecks ? [`\nand ${leftOut.length - maxChecks} more, in report.html`] : [];
  return [`Left out: ${plural(leftOut.length, 'attribute')} of the mapping\n`, ...shown, ...more].join('\n');
}

/** What stays in the tenant: somebody has to delete it there. */
function leftoverList({ leftovers }: Told): string {
  if (leftovers.length === 0) return '';
  const shown = leftovers
    .slice(0, maxLeftovers)
    .map(({ resource, id, name, reason }) => `- ${resource} ${prose(id ?? name)}: ${prose(shorten(reason, 300))}`);
  const more = leftovers.length > maxLeftovers ? [`\nand ${leftovers.length - maxLeftovers} more, in report.html`] : [];
  return [`${plural(leftovers.length, 'resource')} of this run could not be deleted:\n`, ...shown, ...more].join('\n');
}

function checkTable(checks: ToldCheck[], noun: string): string {
  if (checks.length === 0) return '';
  const rows = checks
    .slice(0, maxChecks)
    .map((check) => `| ${code(check.id)} | ${prose(shorten(check.reason ?? '', 300))} |`);
  const more = checks.length > maxChecks ? `\n\nand ${checks.length - maxChecks} more, in report.html` : '';
  return `<details><summary>${plural(checks.length, noun)}</summary>\n\n| Check | Reason |\n| --- | --- |\n${rows.join('\n')}${more}\n\n</details>`;
}

/** Text in which nothing is markup: no link, image, mention, HTML or table cell can come out of it. */
function prose(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_{}[\]()#+!|~$-])/g, '\\$1')
    .replace(/:\/\//g, '&#58;//')
    .replace(/@/g, '&#64;')
    .replace(/\bwww\./gi, 'www&#46;');
}

/** A code span, also in a table cell, where a bar must be escaped even inside of one. */
function code(text: string): string {
  const inside = oneLine(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${inside}${pad}${fence}`;
}
