import { renderConsole } from '../../reporters/console';
import { textWidth, wrap } from '../../reporters/console-text';
import { renderHtml } from '../../reporters/html';
import { renderMarkdown } from '../../reporters/markdown';
import { hostile } from './sample-play';
import { conformant, incomplete, inconclusive, nonConformant } from './sample-results';

const options = { colour: false, width: 100, reportPath: 'reports/latest/report.html' };
const samples = [conformant, nonConformant, incomplete, inconclusive].map((build) => build());

test('without colour there is no escape sequence or other control character', () => {
  for (const results of samples) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    expect(renderConsole(results, options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  }
});

test('with colour only the own sequences are there, whatever a provider said', () => {
  const [results] = samples.slice(1);
  if (!results) throw new Error('no sample');
  const findings = results.findings.map((finding) => ({
    ...finding,
    headline: `${finding.headline} ${hostile.terminal}${hostile.direction}`,
  }));
  const text = renderConsole({ ...results, findings, problems: [hostile.terminal] }, { ...options, colour: true });
  expect(text).toContain('\u001b[31m');
  expect(text).toContain('␛[31mred');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removes the own sequences
  expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\u0000\u0007\u001b\u202e]/);
});

test.each([60, 80, 100, 200])('no line is longer than %i columns, or 100', (width) => {
  for (const results of samples) {
    const lines = renderConsole(results, { ...options, width }).split('\n');
    const free = lines.filter((line) => !line.includes('scim-conformance explain'));
    expect(Math.max(...free.map(textWidth))).toBeLessThanOrEqual(Math.min(width, 100));
  }
});

test('it says the verdict, the fractions, what to fix and where the report is', () => {
  const text = renderConsole(nonConformant(), options);
  for (const part of [
    '✕ Not conformant',
    ' required (',
    '0 of 1',
    'What to fix',
    'Fix: Set active from the PATCH.',
    'scim-conformance explain lifecycle.disable.by-patch',
    '300 requests in 38.4 s',
    'Report: reports/latest/report.html',
  ])
    expect(text).toContain(part);
  expect(renderConsole(incomplete(), options)).not.toContain('✓ Conformant');
});

test('ten findings are shown, and the number of the others', () => {
  const results = nonConformant();
  const [first] = results.findings;
  if (!first) throw new Error('no finding');
  const findings = Array.from({ length: 14 }, (_, n) => ({ ...first, headline: `Cause ${n}.` }));
  const text = renderConsole({ ...results, findings }, options);
  expect(text).toContain('10. Cause 9.');
  expect(text).not.toContain('Cause 10.');
  expect(text).toContain('and 4 more findings, in the report');
});

test('what is left in the tenant is named, up to a number, and the rest counted', () => {
  const results = conformant();
  const leftovers = Array.from({ length: 32 }, (_, n) => ({
    resource: 'Users',
    id: `id${n}`,
    name: `user ${n}`,
    reason: `DELETE was answered with ${400 + n}`,
  }));
  const text = renderConsole({ ...results, leftovers }, options);
  expect(text).toContain('32 resources of this run could not be deleted:\n  • Users id0: DELETE was answered with 400');
  expect(text).toContain('Users id4: DELETE was answered with 404\n  • and 27 more, in results.json');
  const summary = renderMarkdown({ ...results, leftovers });
  expect(summary).toContain('32 resources of this run could not be deleted:\n\n- Users id0: DELETE was answered');
  expect(summary).toContain('- Users id19: DELETE was answered with 419\n\nand 12 more, in report.html');
  const few = { ...results, leftovers: leftovers.slice(0, 2) };
  for (const shown of [renderConsole(few, options), renderMarkdown(few)]) expect(shown).not.toContain(' more, in');
  for (const none of [renderConsole(results, options), renderMarkdown(results)])
    expect(none).not.toContain('could not be deleted');
});

test('text is broken at spaces, and inside of a word that is too long', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(textWidth('日本')).toBe(4);
});

test('documented deviations are named with their reasons, in every report', () => {
  const results = conformant();
  const index = results.checks.findIndex(({ check }) => results.definitions[check]?.level === 'required');
  const reason = 'documented deviation: users cannot be deleted; seen: expected 204, got 405';
  const checks = results.checks.map((check, at) =>
    at === index ? { ...check, status: 'info' as const, messageId: 'status', reason } : check,
  );
  const deviating = { ...results, checks };
  const text = renderConsole(deviating, options);
  expect(text).toContain('1 documented deviation that the profile expects:');
  expect(text.replace(/\s+/g, ' ')).toContain(`${checks[index]?.id}: ${reason}`);
  expect(renderConsole(results, options)).not.toContain('documented deviation');
  expect(renderMarkdown(deviating)).toMatch(
    /<summary>1 documented deviation<\/summary>[^<]*documented deviation: users/,
  );
  expect(renderHtml(deviating)).toContain('<span class="parameter">documented deviation</span>');
});

test('attributes that no check judged are named as left out', () => {
  const results = conformant();
  const [first] = results.checks;
  if (!first) throw new Error('no check');
  const ofAttribute = (attribute: string, status: 'skip' | 'pass') => ({
    ...first,
    id: `x[${attribute}]`,
    parameters: { attribute },
    status,
    reason: 'it is no attribute path',
  });
  const checks = [ofAttribute('odd', 'skip'), ofAttribute('odd', 'skip'), ofAttribute('title', 'pass')];
  const text = renderConsole({ ...results, checks: [...checks, ofAttribute('title', 'skip')] }, options);
  expect(text).toContain('Left out: 1 attribute of the mapping\n  • odd: it is no attribute path');
  expect(renderMarkdown({ ...results, checks })).toContain('- `odd`: it is no attribute path');
  expect(renderConsole({ ...results, checks: checks.slice(2) }, options)).not.toContain('Left out');
});
