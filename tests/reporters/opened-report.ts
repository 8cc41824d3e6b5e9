import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Results } from '../../contract/results';
import { renderHtml } from '../../reporters/html';
import { launchBrowser } from './browser';

export interface ReportReader {
  /** Opens the report of a run in a window of its own, without a network. */
  open(results: Results, options?: BrowserContextOptions, fragment?: string): Promise<Page>;
  /** What all pages asked for, and what they complained about. */
  requests: string[];
  complaints: string[];
  close(): Promise<void>;
}

/** A browser that reads reports. */
export async function startReportReader(): Promise<ReportReader> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scim-report-'));
  const browser = await launchBrowser();
  const requests: string[] = [];
  const complaints: string[] = [];
  return {
    requests,
    complaints,
    async open(results, options = {}, fragment = '') {
      const file = path.join(folder, `${results.verdict}-${results.complete}.html`);
      writeFileSync(file, renderHtml(results));
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, ...options });
      const page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
      await page.goto(`${pathToFileURL(file)}${fragment}`);
      return page;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens all of findings and checks, and three exchanges of the log. */
export const openDetails = (page: Page) =>
  page.evaluate(`for (const d of document.querySelectorAll('main details')) d.open = !d.closest('#exchanges');
for (const d of [...document.querySelectorAll('#exchanges > .probe > details')].slice(0, 3)) d.open = true;`);

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds. Of hundreds of lines that look alike only the first few stay: the others tell it nothing, slowly. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(
    "for (const e of document.querySelectorAll('.probe:nth-of-type(n+3), .group li:nth-child(n+4)')) e.remove()",
  );
  await page.evaluate(axeSource);
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => id + ' ' + node.html.slice(0, 200) + ' ' + node.failureSummary)))`);
}
