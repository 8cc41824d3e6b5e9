import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import * as path from 'node:path';
import type { AggregatedResult, Config } from '@jest/reporters';
import { runVariable, writeRefusal } from '../../engine/run/run-folder';
import CloseRun from '../../jest/close-run';
import { discovery } from '../../suites/discovery';
import { readResults } from '../helpers/cli';
import { type EndedTest, makeRunPlace, runSuites } from '../helpers/jest-run';

let place: ReturnType<typeof makeRunPlace>;
let said: jest.SpyInstance;
beforeEach(() => {
  place = makeRunPlace();
  said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  jest.restoreAllMocks();
  place.remove();
});

const files = ['exchanges.har', 'junit.xml', 'report.html', 'results.json', 'run.html', 'summary.md'];

/** What Jest tells reporters of a run with one test file in it. */
function aggregated(project: string, tests: EndedTest[], crash?: string) {
  const file = {
    displayName: { name: project, color: 'white' },
    testFilePath: path.join(place.out, 'conformance.suite.ts'),
    testExecError: crash === undefined ? undefined : { message: crash },
    failureMessage: crash ?? null,
    perfStats: { start: 0, end: 1 },
    numFailingTests: 0,
    numPassingTests: tests.length,
    numPendingTests: 0,
    testResults: tests.map(({ title, status }) => ({ title, status, ancestorTitles: [], failureMessages: [] })),
  };
  return { testResults: [file], startTime: 0, numTotalTests: tests.length } as unknown as AggregatedResult;
}

const close = (result: AggregatedResult) =>
  new CloseRun({ rootDir: place.out } as Config.GlobalConfig).onRunComplete(new Set(), result);

test('a complete run ends with every report, and what only the run needed is gone', async () => {
  const tests = await runSuites([discovery]);
  await close(aggregated('conformance', tests));
  expect(readdirSync(place.out).sort()).toEqual(files);
  const results = readResults(place.out);
  expect(results).toMatchObject({ complete: true, problems: [], verdict: 'conformant', leftovers: [] });
  expect(results.checks.map(({ id, check }) => `${id} · ${results.definitions[check]?.title}`)).toEqual(
    tests.map(({ title }) => title),
  );
  expect(readFileSync(path.join(place.out, 'run.html'), 'utf8')).toContain('scim-conformance: raw run');
  expect(said.mock.calls.join()).toContain(path.join(place.out, 'report.html'));
});

test('the newest run is reports/latest, also where an earlier one was', async () => {
  const latest = path.join(path.dirname(place.out), 'latest');
  mkdirSync(latest, { recursive: true });
  await close(aggregated('conformance', await runSuites([discovery])));
  expect([lstatSync(latest).isSymbolicLink(), readlinkSync(latest)]).toEqual([true, 'run']);
});

test('a test that Jest does not account for leaves the run incomplete, and what it wrote is kept', async () => {
  const [lost, ...tests] = await runSuites([discovery]);
  await close(aggregated('conformance', tests));
  expect(readResults(place.out)).toMatchObject({
    complete: false,
    problems: [`${lost?.title.split(' · ')[0]} was judged, but Jest did not report it.`],
  });
  expect(existsSync(place.folder.ledger)).toBe(true);
});

test('suites that could not be run are told as a problem', async () => {
  await runSuites([]);
  await close(aggregated('conformance', [], 'SyntaxError: unexpected token'));
  expect(readResults(place.out)).toMatchObject({
    complete: false,
    verdict: 'inconclusive',
    problems: [
      expect.stringMatching(/^The suites could not be run: .*SyntaxError: unexpected token/),
      expect.any(String),
    ],
  });
});

test('below the command line it says nothing: that prints the summary', async () => {
  const tests = await runSuites([discovery]);
  place.say({ SCIM_CONFORMANCE_CLI: '1' });
  await close(aggregated('conformance', tests));
  expect(said).not.toHaveBeenCalled();
});

test.each<[string, Record<string, string>, RegExp | null]>([
  [
    'is told how to go on',
    {},
    /«Not verified»: .* repeat: SCIM_USER_DOMAIN=contoso\.com npx jest --selectProjects conf/,
  ],
  ['is told so by the command line', { SCIM_CONFORMANCE_CLI: '1' }, null],
])('who has to name a domain first %s, and there are no results', async (_name, env, message) => {
  const tests = await runSuites([discovery]);
  const domain = { used: 'example.com', status: 400, detail: 'Not verified', proposed: ['contoso.com'] };
  writeRefusal(place.folder, { domain });
  place.say(env);
  await close(aggregated('conformance', tests));
  expect(existsSync(path.join(place.out, 'results.json'))).toBe(false);
  expect(said.mock.calls).toEqual(message ? [[expect.stringMatching(message)]] : []);
  expect(existsSync(place.folder.refusal)).toBe(message === null);
});

test.each([
  ['other projects', 'unit', true],
  ['a run that never began', 'conformance', false],
])('%s are none of its business', async (_name, project, isRun) => {
  if (isRun) place.say({ [runVariable]: place.out });
  await close(aggregated(project, []));
  expect(existsSync(place.out)).toBe(false);
});
