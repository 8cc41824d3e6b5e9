import { renderMarkdown } from '../../reporters/markdown';
import { hostile } from './sample-play';
import { conformant, incomplete, nonConformant } from './sample-results';

test('it holds verdict, fractions, areas and findings', () => {
  const text = renderMarkdown(nonConformant());
  expect(text).toMatch(/^## SCIM conformance: Not conformant\n/);
  expect(text).toMatch(/\*\*\d+ of \d+ required \(\d+ %\)\*\*/);
  expect(text).toContain('| lifecycle | ❌ 17 of 18 | – | 0 | 0 |');
  expect(text).toContain('**A disabled user stays active** (required, wrong data, 1 check)');
  expect(renderMarkdown(conformant())).toContain('## SCIM conformance: Conformant');
  expect(renderMarkdown(incomplete())).not.toContain(': Conformant');
  expect(text).toContain('<summary>10 failed checks</summary>');
  expect(renderMarkdown(incomplete())).toContain('<summary>1 suite error</summary>');
  expect(renderMarkdown(incomplete())).not.toContain('failed check<');
});

test('what a provider said is neither markup nor a link nor a table cell', () => {
  const results = nonConformant();
  const evil = `${hostile.image} | **b** [a](http://x.example) ![i](http://x.example/i.png) @someone \`c\` www.x.example\n# h`;
  const checks = results.checks.map((check) => (check.status === 'fail' ? { ...check, reason: evil } : check));
  const findings = results.findings.map((finding) => ({ ...finding, headline: evil }));
  const text = renderMarkdown({
    ...results,
    leftovers: [{ resource: 'Users', id: null, name: evil, reason: evil }],
    checks,
    findings,
    problems: [evil],
    target: { ...results.target, tenantUrl: 'https://a`b|c<d>' },
  });
  expect(text).not.toMatch(/<img|[^\\]!\[|[^\\]\]\(|http:\/\/x|@someone|[^\\]\*\*b|\n# h|www\.x/);
  expect(text).toContain('`` https://a`b\\|c<d> ``');
  for (const line of text.split('\n').filter((one) => one.startsWith('| `')))
    expect(line.match(/(?<!\\)\|/g)?.length).toBe(3);
});
