import * as path from 'node:path';
import { tell } from '../../reporters/told';
import { openDetails, type ReportReader, startReportReader, violations } from './opened-report';
import { conformant, incomplete, inconclusive, nonConformant } from './sample-results';

let reader: ReportReader;
const open: ReportReader['open'] = (...args) => reader.open(...args);
beforeAll(async () => {
  reader = await startReportReader();
});
afterAll(() => reader.close());

test('without script everything can be read', async () => {
  const results = nonConformant();
  const page = await open(results, { javaScriptEnabled: false });
  const text = await page.locator('body').textContent();
  for (const { id, fix, reason } of tell(results).checks.filter(({ status }) => status === 'fail')) {
    for (const part of [id, fix, reason ?? '']) expect(text).toContain(part);
  }
  await expect(page.locator('#filter').isVisible()).resolves.toBe(false);
  const card = page.locator('.card').first();
  await card.locator('> summary').click();
  await expect(card.locator('.deciding').first().isVisible()).resolves.toBe(true);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
  for (const results of [nonConformant(), conformant(), incomplete(), inconclusive()]) {
    const page = await open(results, { colorScheme });
    if (results.verdict === 'non-conformant') await openDetails(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
});

test('the theme can be chosen against that of the system, and stays', async () => {
  const page = await open(nonConformant(), { colorScheme: 'light' });
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const light = await ground();
  await page.locator('#theme').click();
  expect(await ground()).not.toBe(light);
  await page.reload();
  expect(await ground()).not.toBe(light);
  await page.context().close();
});

test('the keyboard reaches and works everything', async () => {
  const page = await open(nonConformant());
  const focused = () =>
    page.evaluate<string>(
      'document.activeElement.id || document.activeElement.dataset.show || document.activeElement.className || document.activeElement.tagName',
    );
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('skip-link');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('theme');
  const seen = new Set<string>();
  for (let n = 0; n < 120 && !seen.has('SUMMARY-opened'); n += 1) {
    await page.keyboard.press('Tab');
    const name = await focused();
    seen.add(name);
    if (name === 'fail') {
      await page.keyboard.press('Space');
      expect(await page.locator('#filter-count').textContent()).toMatch(/^10 of \d+ checks$/);
    }
    if (seen.has('filter-text') && name === 'SUMMARY') {
      await page.keyboard.press('Enter');
      expect(await page.locator('.card[open]').count()).toBe(1);
      seen.add('SUMMARY-opened');
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['fail', 'filter-area', 'filter-text', 'SUMMARY-opened']));
  await page.context().close();
});

test('checks are filtered by status, area and text', async () => {
  const page = await open(nonConformant());
  const visible = () => page.locator('.check:visible').count();
  await page.locator('[data-show=fail]').click();
  expect(await visible()).toBe(10);
  await page.locator('#filter-area').selectOption('lifecycle');
  expect(await visible()).toBe(1);
  await page.locator('[data-show=fail]').click();
  await page.locator('#filter-area').selectOption('');
  await page.locator('#filter-text').fill('users.create.accepted');
  expect(await visible()).toBe(1);
  await page.locator('#filter-text').fill('nothing like this');
  await expect(page.locator('#nothing').isVisible()).resolves.toBe(true);
  await page.context().close();
});

test('a link to a check opens it, also when a filter hides it', async () => {
  const page = await open(nonConformant(), {}, '#check-lifecycle.disable.by-patch-entra');
  const card = page.locator('[id="check-lifecycle.disable.by-patch-entra"]');
  await expect(card.getAttribute('open')).resolves.not.toBeNull();
  await page.locator('[data-show=warn]').click();
  await page.evaluate("location.hash = '#check-users.create.accepted'");
  await expect(page.locator('[id="check-users.create.accepted"]').isVisible()).resolves.toBe(true);
  await page.context().close();
});

test('a script is copied as it stands', async () => {
  const page = await open(
    nonConformant(),
    { permissions: ['clipboard-read', 'clipboard-write'] },
    '#check-lifecycle.disable.by-patch-entra',
  );
  const script = page.locator('[id="check-lifecycle.disable.by-patch-entra"] .script');
  await script.locator('> summary').click();
  await script.locator('.copy').click();
  await page.waitForFunction("document.querySelector('.card[open] .copy').textContent !== 'Copy'");
  const copied = await page.evaluate('navigator.clipboard.readText().catch(() => String(getSelection()))');
  expect(copied).toContain(`USER_1=$(printf '%s' "$ANSWER" | jq -r '.id // empty')`);
  await page.context().close();
});

test('on paper what is broken is open, and the log of exchanges stays out', async () => {
  const page = await open(nonConformant(), { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown = async (selector: string) => (await page.locator(selector).first().boundingBox())?.height ?? 0;
  expect(await shown('.card .deciding')).toBeGreaterThan(50);
  expect(await shown('.group .row')).toBeGreaterThan(5);
  expect(await shown('#exchanges')).toBe(0);
  await page.context().close();
});

test.each([390, 768, 1024, 1440])('nothing is wider than a window of %i pixels', async (width) => {
  const page = await open(nonConformant(), { viewport: { width, height: 900 } });
  await openDetails(page);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  const beyond = await page.evaluate(`const { right } = document.querySelector('main').getBoundingClientRect();
[...document.querySelectorAll('main *')].filter((e) => e.getClientRects().length > 0 && !e.closest('.vh') && e.getBoundingClientRect().right > right).map((e) => e.className)`);
  expect(beyond).toEqual([]);
  await page.context().close();
});

test('no page asked for anything but itself, ran what a provider said, or complained', async () => {
  const page = await open(nonConformant());
  await openDetails(page);
  expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
  await page.context().close();
  const { requests, complaints } = reader;
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(new Set(requests.filter((url) => url.startsWith('file:')).map((url) => path.dirname(url))).size).toBe(1);
  expect(complaints).toEqual([]);
});
