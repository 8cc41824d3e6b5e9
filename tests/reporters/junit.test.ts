import { renderJunit } from '../../reporters/junit';
import { hostile } from './sample-play';
import { conformant, incomplete, inconclusive, nonConformant } from './sample-results';
import { parseXml } from './xml';

const casesOf = (xml: string) =>
  parseXml(xml).children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));

test('the document is well-formed, and has one case per check', () => {
  const results = nonConformant();
  expect(casesOf(renderJunit(results)).length).toBe(results.checks.length);
});

test('each status ends as JUnit knows it', () => {
  const results = nonConformant();
  const kinds = casesOf(renderJunit(results)).map(({ children }) => children[0]?.name ?? 'pass');
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const { fail, skip, blocked, warn, info, pass } = results.summary;
  expect([count('failure'), count('skipped'), count('system-out'), count('pass')]).toEqual([
    fail,
    skip + blocked,
    warn + info,
    pass,
  ]);
  expect(casesOf(renderJunit(incomplete())).filter(({ children }) => children[0]?.name === 'error').length).toBe(2);
});

test('suites are areas, and their numbers are right', () => {
  for (const suite of parseXml(renderJunit(nonConformant())).children) {
    const cases = suite.children.filter(({ name }) => name === 'testcase');
    const count = (kind: string) => cases.filter(({ children }) => children[0]?.name === kind).length;
    expect(suite.attributes).toMatchObject({
      tests: `${cases.length}`,
      failures: `${count('failure')}`,
      errors: `${count('error')}`,
      skipped: `${count('skipped')}`,
    });
    expect(suite.attributes.timestamp).toBe('2026-11-22T21:45:03');
  }
});

test('a blocked check names what blocks it, and names never depend on the outcome', () => {
  const cases = casesOf(renderJunit(nonConformant()));
  const blocked = cases.find(({ children }) => children[0]?.attributes.message?.startsWith('blocked'));
  expect(blocked?.children[0]?.attributes.message).toContain('blocked by connection.test.no-match-is-empty: ');
  const disabled = cases.find(({ attributes }) => attributes.name?.startsWith('lifecycle.disable.by-patch[entra] '));
  expect(disabled?.attributes.name).toBe('lifecycle.disable.by-patch[entra] · A user is disabled by a PATCH of active');
  expect(disabled?.children[0]?.text).toContain('Fix: Set active from the PATCH.');
});

test('what a provider said comes out as text, without control characters', () => {
  const results = nonConformant();
  const checks = results.checks.map((check) =>
    check.status === 'fail' ? { ...check, reason: `${hostile.closing}${hostile.terminal}\ud800]]>\u{1f600}` } : check,
  );
  const [failure] = casesOf(renderJunit({ ...results, checks })).flatMap(({ children }) =>
    children.filter(({ name }) => name === 'failure'),
  );
  expect(failure?.attributes.message).toBe(`${hostile.closing}[31mred[0m]]>\u{1f600}`);
});

test('a run without a verdict does not look green', () => {
  expect(casesOf(renderJunit(conformant())).some(({ attributes }) => attributes.classname === 'scim.run')).toBe(false);
  for (const results of [incomplete(), inconclusive()]) {
    const last = casesOf(renderJunit(results)).at(-1);
    expect(last?.attributes.classname).toBe('scim.run');
    expect(last?.children[0]?.name).toBe('error');
  }
});
