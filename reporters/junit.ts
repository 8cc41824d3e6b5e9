import type { Results } from '../contract/results';
import { describeConfirmation } from './confirmation';
import { referenceText, referenceUrl } from './references';
import { type Told, type ToldCheck, tell } from './told';
import { scoreAreas } from './verdict';
import { describeDuty, describeWeight, formatValue } from './words';

/**
 * junit.xml: a suite per area, a test case per check. The names never depend on the outcome, so that a CI server can follow a
 * check from run to run. A run that is incomplete or inconclusive has one more case that says so: it must not look green.
 */
export function renderJunit(written: Results): string {
  const results = tell(written);
  const suites = scoreAreas(results).map(({ area }) => {
    const checks = results.checks.filter((check) => check.area === area);
    return suite(results, area, checks.map(testCase), {
      failures: checks.filter(({ status }) => status === 'fail').length,
      errors: checks.filter(({ status }) => status === 'error').length,
      skipped: checks.filter(({ status }) => status === 'skip' || status === 'blocked').length,
      ms: checks.reduce((sum, { durationMs }) => sum + durationMs, 0),
    });
  });
  const all = [...suites, ...runSuite(results)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="scim-conformance" time="${seconds(results.run.durationMs)}">
${all.join('\n')}
</testsuites>
`;
}

interface Totals {
  failures: number;
  errors: number;
  skipped: number;
  ms: number;
}

function suite({ run, target }: Told, name: string, cases: readonly string[], totals: Totals): string {
  const properties = { target: target.tenantUrl, profile: target.profile, seed: String(run.seed), run: run.id };
  const lines = Object.entries(properties).map(
    ([key, value]) => `      <property name=${attribute(key)} value=${attribute(value)}/>`,
  );
  return `  <testsuite name=${attribute(name)} tests="${cases.length}" failures="${totals.failures}" errors="${totals.errors}" skipped="${totals.skipped}" time="${seconds(totals.ms)}" timestamp=${attribute(run.startedAt.replace(/(\.\d+)?Z$/, ''))}>
    <properties>
${lines.join('\n')}
    </properties>
${cases.join('\n')}
  </testsuite>`;
}

function testCase(check: ToldCheck): string {
  const open = `    <testcase classname=${attribute(`scim.${check.area}`)} name=${attribute(`${check.id} · ${check.title}`)} time="${seconds(check.durationMs)}"`;
  const inside = outcome(check);
  return inside === '' ? `${open}/>` : `${open}>\n      ${inside}\n    </testcase>`;
}

function outcome(check: ToldCheck): string {
  const message = attribute(check.reason ?? check.status);
  switch (check.status) {
    case 'pass':
      return '';
    case 'fail':
      return `<failure message=${message} type=${attribute(check.messageId ?? 'fail')}>${text(explain(check))}</failure>`;
    case 'error':
      return `<error message=${message} type="suite-error">${text(check.reason ?? 'A bug in the suite.')}</error>`;
    case 'skip':
      return `<skipped message=${message}/>`;
    case 'blocked':
      return `<skipped message=${attribute(`blocked${check.blockedBy === null ? '' : ` by ${check.blockedBy}`}: ${check.reason ?? ''}`)}/>`;
    case 'warn':
    case 'info':
      return `<system-out>${text(`${check.status}: ${explain(check)}`)}</system-out>`;
  }
}

function explain(check: ToldCheck): string {
  const lines = [
    check.failure,
    check.reason ?? '',
    describeConfirmation(check) ?? '',
    ...(check.expected === undefined ? [] : [`Expected: ${formatValue(check.expected)}`]),
    ...(check.actual === undefined ? [] : [`Got:      ${formatValue(check.actual)}`]),
    `Level: ${check.level} (${describeDuty(check.rfc)}, ${describeWeight(check.entra)})`,
    `What an Entra customer would see: ${check.impact}`,
    `Fix: ${check.fix}`,
    ...check.refs.map((reference) => `${referenceText(reference)} ${referenceUrl(reference)}`),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** One more case for a run that says nothing, or not enough; none for a run that is complete and has a verdict. */
function runSuite(results: Told): string[] {
  if (results.complete && results.verdict !== 'inconclusive') return [];
  const message = results.complete ? 'The run is inconclusive.' : 'The run is incomplete.';
  const type = results.complete ? 'inconclusive' : 'incomplete';
  const open = `    <testcase classname="scim.run" name="run · The run is complete and has a verdict" time="${seconds(results.run.durationMs)}">`;
  const error = `      <error message=${attribute(message)} type="${type}">${text(results.problems.join('\n'))}</error>`;
  const totals = { failures: 0, errors: 1, skipped: 0, ms: results.run.durationMs };
  return [suite(results, 'run', [`${open}\n${error}\n    </testcase>`], totals)];
}

const seconds = (ms: number) => (ms / 1000).toFixed(3);

/** XML 1.0 has no way to write most control characters, so they are left out. */
function clean(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function text(value: string): string {
  return clean(value).replace(/[&<>]/g, (character) => entities[character] ?? '');
}

/** A parser would turn line breaks in an attribute into spaces; as references they stay. */
function attribute(value: string): string {
  const escaped = clean(value).replace(/[&<>"]/g, (character) => entities[character] ?? '');
  return `"${escaped.replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
}
