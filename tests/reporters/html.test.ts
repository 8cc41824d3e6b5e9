import { createHash } from 'node:crypto';
import { renderAll } from '../../reporters/all';
import { renderHtml } from '../../reporters/html';
import { escapeHtml, html, plain, trusted } from '../../reporters/html/markup';
import { sha256 } from '../../reporters/html/sha256';
import { hostile } from './sample-play';
import { conformant, incomplete, inconclusive, nonConformant } from './sample-results';

const page = renderHtml(nonConformant());

test('all files come out of the results alone, the same each time', () => {
  const names = ['results.json', 'report.html', 'junit.xml', 'summary.md', 'exchanges.har'];
  expect(Object.keys(renderAll(nonConformant()))).toEqual(names);
  expect(renderAll(nonConformant())).toEqual(renderAll(nonConformant()));
});

test('a check says what it went without, in its line and in its card', () => {
  const results = nonConformant();
  const rung = 'without the empty roles list';
  const statuses = ['pass', 'fail'] as const;
  const ids = statuses.map((status) => results.checks.find((check) => check.status === status)?.id);
  const checks = results.checks.map((check) => (ids.includes(check.id) ? { ...check, rung } : check));
  const told = renderHtml({ ...results, checks });
  expect(told.split(`<span>${rung}</span>`)).toHaveLength(2);
  expect(told.split(`Played ${rung}: the provider had refused`)).toHaveLength(2);
});

test('a template escapes every value that is not markup', () => {
  expect(html`<p title="${'"\'<>&'}">${['<b>', trusted('<i>'), null, 3]}</p>`.markup).toBe(
    '<p title="&quot;&#39;&lt;&gt;&amp;">&lt;b&gt;<i>3</p>',
  );
  expect(escapeHtml('\u0000\u001b\u202e\ud800')).toBe('␀␛⟨U+202E⟩\ufffd');
});

test('nothing that a provider said becomes markup or a link', () => {
  const elements = page.match(/<[a-z!/][^>]*>/gi) ?? [];
  expect(
    elements
      .filter((element) => /^<(img|iframe|object|embed|link|base|form|script|style)\b/i.test(element))
      .map((element) => element.slice(0, 12)),
  ).toEqual(['<link rel="i', '<style>', '<form id="fi', '<script>']);
  expect(elements.filter((element) => /\son\w+=/i.test(element))).toEqual([]);
  expect(elements.filter((element) => /\sstyle=/i.test(element))).toEqual([]);
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? '');
  const ours =
    /^(#[\w.-]+|https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+(#section-[\d.]+)?|https:\/\/learn\.microsoft\.com\/entra\/[\w/-]+|data:image\/svg\+xml,[^"]*)$/;
  expect(links.filter((link) => !ours.test(link))).toEqual([]);
  expect(page).toContain(escapeHtml(hostile.closing));
  expect(plain('<"&\'>').markup).toBe('&lt;"&amp;\'&gt;');
  expect(page).not.toContain(hostile.closing);
  for (const character of ['\u202e', '\u0000', '\u001b']) expect(page).not.toContain(character);
});

test('every link inside the page has its target, and no id occurs twice', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(500);
  expect([...new Set(targets)].filter((target) => !ids.includes(target))).toEqual([]);
});

test('the policy allows the own script and style by hash and nothing from elsewhere', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const hash = (tag: string) =>
    createHash('sha256')
      .update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '')
      .digest('base64');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${hash('script')}'`);
  expect(policy).toContain(`style-src 'sha256-${hash('style')}'`);
  expect(policy).not.toContain('unsafe');
});

test.each(['', 'abc', 'é'.repeat(99), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'y'.repeat(5000)])(
  'sha256 is right (%#)',
  (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64'));
  },
);

test('the file stays below 2 MB for a large run, and for one with huge bodies', () => {
  expect(page.length).toBeLessThan(2_000_000);
  const results = nonConformant();
  const body = Array.from({ length: 100 }, (_, n) => ({
    id: `${n}`,
    userName: `user-${n}@example.com`,
    deep: { list: [{ a: [1] }] },
  }));
  const huge = results.exchanges.map((exchange) =>
    exchange.response ? { ...exchange, response: { ...exchange.response, body } } : exchange,
  );
  const large = renderHtml({ ...results, exchanges: huge });
  expect(large.length).toBeLessThan(2_000_000);
  expect(large).toContain('the rest is in results.json');
});

test('the banner says the verdict, what was judged and what the run could not do', () => {
  for (const text of [
    '<h1>Not conformant</h1>',
    'zscaler-private-access',
    'entra, entra-compliant',
    '22 Nov 2026, 21:45 UTC',
    '38.4 s',
    '20261122',
    '0.1.0',
  ])
    expect(page).toContain(text);
  const broken = renderHtml(incomplete());
  expect(broken).toContain('<h1>Incomplete run</h1>');
  expect(broken).not.toContain('<h1>Conformant</h1>');
  expect(broken).toContain('The run was interrupted.');
  expect(renderHtml(conformant())).toContain('<h1>Conformant</h1>');
  expect(renderHtml(inconclusive())).toContain('The target could not be reached');
});

test('the guide explains the words of the page, with the two numbers of the run', () => {
  const { checks, definitions } = nonConformant();
  const [guide = ''] = /<section id="guide">.*?<\/section>/s.exec(page) ?? [];
  for (const term of ['Dialect', 'Profile', 'Probe', 'Check', 'Instance', 'Finding', 'Blocked', 'Bystander'])
    expect(guide).toContain(`<dt>${term}</dt>`);
  expect(guide).toContain(`${Object.keys(definitions).length} checks have ${checks.length} instances`);
  expect(guide).not.toMatch(/‹|›|\{\w+\}|undefined/);
});

test('every check is on the page, with failure titles where they failed', () => {
  const results = nonConformant();
  for (const { id } of results.checks) expect(page).toContain(`<code>${escapeHtml(id)}</code>`);
  expect(page).toContain('A disabled user stays active');
  const [failed] = results.checks.filter(({ status }) => status === 'fail');
  const part = Number(failed?.finding) + 1;
  expect(page).toContain(`Part of <a href="#finding-${part}">finding ${part}</a>`);
  expect(page).toContain('<mark>  "active": "False",</mark>');
});
