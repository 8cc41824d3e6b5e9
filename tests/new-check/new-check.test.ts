import { type Judged, newCheck } from './new-check';

const probe = { id: 'refusals', step: 'no-token' };
const project: Record<string, string> = {
  'requirements/ledger.txt': '# sorted\nauth.a.b\nauth.scheme.needed\nusers.read.by-id\n',
  'requirements/auth.ts': 'export const auth = {\n  rfc: [\n  ],\n};\n',
  'suites/auth/index.ts': "import { scheme } from './scheme';\n\nexport const auth = {\n  checks: [...scheme],\n};\n",
  'suites/auth/scheme.ts':
    "import { at, fail, pass } from '../../contract/check';\n\nexport const scheme: Check[] = [needed];\n",
  'suites/auth/refusal/index.ts': 'export const refusal: Check[] = [\n  status,\n];\n',
  'tests/suites/auth/scheme.test.ts':
    "import { body } from '../tampering';\n\ndescribeSubject('auth.scheme', {\n  faults: [\n  ],\n});\n",
};
const written = (id: string, judged: Judged = probe) =>
  Object.fromEntries(newCheck(id, judged, (file) => project[file]).files);

test('a check of a known subject joins its file, its test, the requirements and the ledger', () => {
  const files = written('auth.scheme.upper-case');
  expect(files['suites/auth/scheme.ts']).toMatch(
    /const upperCase = defineCheck\(\{\n {2}id: 'auth.scheme.upper-case',[\s\S]*probe: 'refusals',\n {2}steps: \['no-token'\][\s\S]*Check\[\] = \[needed, upperCase\];/,
  );
  expect(files['tests/suites/auth/scheme.test.ts']).toMatch(
    /import \{ body , status \}[\s\S]*faults: \[\n {4}\['auth.scheme.upper-case', \{ 'no-token': status\(500\) \}, 'status'\],/,
  );
  expect(files['requirements/auth.ts']).toContain("checks: ['auth.scheme.upper-case']");
  expect(files['requirements/ledger.txt']).toBe(
    '# sorted\nauth.a.b\nauth.scheme.needed\nauth.scheme.upper-case\nusers.read.by-id\n',
  );
  expect(Object.keys(files)).toHaveLength(4);
});

test('a check of a large subject is a file of its own', () => {
  const files = written('auth.refusal.empty-body');
  expect(files['suites/auth/refusal/empty-body.ts']).toContain("id: 'auth.refusal.empty-body'");
  expect(files['suites/auth/refusal/index.ts']).toMatch(
    /import \{ emptyBody \} from '.\/empty-body';\n[\s\S]*status,emptyBody\];/,
  );
});

test('a survey looks at everything, and its test asks for the probe and the step', () => {
  const files = written('auth.refusal.empty-body', 'everything');
  expect(files['suites/auth/refusal/empty-body.ts']).toMatch(
    /import \{ defineSurvey \} from '..\/..\/define';[\s\S]*id: 'auth.refusal.empty-body',[\s\S]*survey: 'everything',/,
  );
  expect(files['tests/suites/auth/refusal.test.ts']).toContain("{ '<probe>/<step>': status(500) }");
});

test('a new subject joins its area', () => {
  const files = written('auth.expiry.told');
  expect(files['suites/auth/expiry.ts']).toMatch(/export const expiryChecks: Check\[\] = \[told\];/);
  expect(files['suites/auth/index.ts']).toMatch(
    /import \{ expiryChecks \} from '.\/expiry';\n[\s\S]*checks: \[...scheme, ...expiryChecks\]/,
  );
  expect(files['tests/suites/auth/expiry.test.ts']).toContain("describeSubject('auth.expiry', {");
});

test.each([
  ['auth.scheme', /is no id of a check/],
  ['auth.scheme.UpperCase', /is no id of a check/],
  ['auth.scheme.needed', /never used again/],
  ['bulk.size.limited', /There is no area 'bulk'/],
])('%s is refused', (id, sentence) => {
  expect(() => written(id)).toThrow(sentence);
});
