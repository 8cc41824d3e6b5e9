import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { packageRoot } from '../../fixtures/package-root';
import { type Ended, makeWorkFolder, readResults, readTree, runCli } from '../helpers/cli';
import { notDeleted } from '../helpers/left-behind';

const work = makeWorkFolder();
const out = path.join(work.path, 'out');
let ended: Ended;
beforeAll(async () => {
  ended = await runCli(['audit', '--seed', '1', '--out', out], { cwd: work.path });
});
afterAll(() => work.remove());

test('the embedded provider is conformant: nothing fails, warns, blocks, errs or is skipped', () => {
  expect({ code: ended.code, bug: /bug/.test(ended.stderr) }).toEqual({ code: 0, bug: false });
  const { verdict, complete, problems, summary, leftovers, checks } = readResults(out);
  expect({ verdict, complete, problems, leftovers }).toEqual({
    verdict: 'conformant',
    complete: true,
    problems: [],
    leftovers: [],
  });
  expect(
    checks.filter(({ status }) => status !== 'pass').map(({ id, status, reason }) => `${status} ${id}: ${reason}`),
  ).toEqual([]);
  expect(summary.pass).toBe(summary.total);
});

test('nothing is left of what it created', () => {
  expect(notDeleted(readResults(out).exchanges)).toEqual([]);
});

test('it is judged by at least 100 check definitions, in at most 0.7 requests per judged check', () => {
  const { checks, run, summary } = readResults(out);
  expect(new Set(checks.map(({ check }) => check)).size).toBeGreaterThanOrEqual(100);
  expect(run.requests / summary.total).toBeLessThanOrEqual(0.7);
});

test('the run leaves the files of the contract and no others', () => {
  expect(
    readTree(out)
      .map(({ file }) => path.relative(out, file))
      .sort(),
  ).toEqual(['exchanges.har', 'journal.ndjson', 'junit.xml', 'report.html', 'results.json', 'run.html', 'summary.md']);
});

test('results.json is valid by the published JSON Schema', () => {
  const schema = JSON.parse(readFileSync(path.join(packageRoot, 'docs', 'results.schema.json'), 'utf8')) as object;
  const validate = addFormats(new Ajv({ allErrors: true, allowUnionTypes: true })).compile(schema);
  validate(readResults(out));
  expect(validate.errors ?? []).toEqual([]);
});

test('the summary on stdout names the verdict and the report, without colour where there is no terminal', () => {
  expect(ended.stdout).toMatch(/conformant/i);
  expect(ended.stdout).toContain(path.join(out, 'report.html'));
  expect(`${ended.stdout}${ended.stderr}`).not.toContain('\u001b[');
});
