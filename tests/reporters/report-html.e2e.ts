import { openDetails, type ReportReader, startReportReader, violations } from './opened-report';
import { conformant, nonConformant } from './sample-results';

let reader: ReportReader;
beforeAll(async () => {
  reader = await startReportReader();
});
afterAll(() => reader.close());

test('a report opens, is filtered, shows what is broken, and asks for nothing', async () => {
  const page = await reader.open(nonConformant());
  await openDetails(page);
  await expect(page.locator('.card .deciding').first().isVisible()).resolves.toBe(true);
  await page.locator('[data-show=fail]').click();
  await expect(page.locator('.check:visible').count()).resolves.toBe(10);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
  await page.context().close();
  expect(reader.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(reader.complaints).toEqual([]);
});

test('axe finds nothing', async () => {
  const page = await reader.open(conformant(), { colorScheme: 'light' });
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
