import { lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { AggregatedResult, Config, TestContext } from '@jest/reporters';
import { describeDomainRefusal } from '../engine/run/domain-watch';
import { forgetRun } from '../engine/run/prepare-run';
import { assembleResults } from '../engine/run/results';
import {
  type Refusal,
  type RunFolder,
  readExchanges,
  readLedger,
  readRefusal,
  readSettings,
  readState,
  runFolderAt,
  runVariable,
} from '../engine/run/run-folder';
import { packageRoot } from '../fixtures/package-root';
import { renderAll } from '../reporters/all';

/** The Jest reporter that closes a run: results.json from ledger and Jest together, then every report from results.json. */
export default class CloseRun {
  constructor(private readonly globalConfig: Config.GlobalConfig) {}

  async onRunComplete(contexts: Set<TestContext>, aggregated: AggregatedResult): Promise<void> {
    const given = process.env[runVariable];
    const files = aggregated.testResults.filter(({ displayName }) => displayName?.name === 'conformance');
    if (!given || files.length === 0) return;
    const folder = runFolderAt(given);
    const refusal = readRefusal(folder);
    if (refusal) return sayRefusal(folder, refusal);
    const { version } = require(path.join(packageRoot, 'package.json')) as { version: string };
    const results = assembleResults(
      readState(folder),
      readLedger(folder),
      readExchanges(folder),
      files.flatMap(({ testResults }) => testResults.map(({ title, status }) => ({ name: title, status }))),
      files.flatMap(({ testExecError, failureMessage }) =>
        testExecError ? [`The suites could not be run: ${failureMessage ?? testExecError.message}`] : [],
      ),
      version,
    );
    for (const [name, content] of Object.entries<string>(renderAll(results)))
      writeFileSync(path.join(folder.path, name), content);
    await this.writeRawView(folder.path, contexts, { ...aggregated, testResults: files });
    pointLatestTo(folder.path);
    if (results.complete) rmSync(path.join(folder.path, '.run'), { recursive: true });
    if (!process.env.SCIM_CONFORMANCE_CLI) process.stderr.write(`\nReport: ${path.join(folder.path, 'report.html')}\n`);
  }

  /** run.html, the engineers' raw view of the same run by jest-html-reporters. */
  private async writeRawView(publicPath: string, contexts: Set<TestContext>, results: AggregatedResult): Promise<void> {
    const HtmlReporter = require('jest-html-reporters') as new (
      config: Config.GlobalConfig,
      options: object,
    ) => {
      onRunComplete(contexts: Set<TestContext>, results: AggregatedResult): Promise<void>;
    };
    const options = {
      publicPath,
      filename: 'run.html',
      inlineSource: true,
      pageTitle: 'scim-conformance: raw run',
      hideIcon: true,
    };
    await new HtmlReporter(this.globalConfig, options).onRunComplete(contexts, results);
  }
}

/** The command line says it itself, and may ask; plain Jest has to be told by the environment. */
function sayRefusal(folder: RunFolder, refusal: Refusal): void {
  if (process.env.SCIM_CONFORMANCE_CLI || !('domain' in refusal)) return;
  const repeat = (domain: string) => `SCIM_USER_DOMAIN=${domain} npx jest --selectProjects conformance`;
  const left = forgetRun(folder, readSettings(folder).settings);
  process.stderr.write(`\n${describeDomainRefusal(refusal.domain, repeat)}\n${left === null ? '' : `${left}\n`}`);
}

/** `reports/latest` points to the newest run that has a report. */
function pointLatestTo(folder: string): void {
  if (path.basename(path.dirname(folder)) !== 'reports') return;
  const link = path.join(path.dirname(folder), 'latest');
  mkdirSync(path.dirname(link), { recursive: true });
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true, force: true });
  symlinkSync(path.basename(folder), link, 'junction');
}
