import { type Area, type Check, pass, type StepCheck } from '../../contract/check';
import { entraTopics } from './entra-topics';
import { readProject } from './project';
import type { Project } from './rule';
import { faultsOf, rules } from './rules';

test('everything is in order; npm run hygiene prints the same', async () => {
  const project = await readProject();
  expect(project.suites.flatMap(({ checks }) => checks).length).toBeGreaterThanOrEqual(300);
  expect(faultsOf(project)).toEqual([]);
});

const check: StepCheck = {
  id: 'users.read.by-id',
  title: 'A user can be read',
  failure: 'A user cannot be read',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.1' },
    ...entraTopics.map((topic) => ({ source: 'Entra' as const, topic })),
  ],
  impact: 'Nobody is provisioned.',
  fix: 'Answer with the user.',
  messages: { status: 'expected 200, got {actual}' },
  probe: 'users.read',
  steps: [],
  judge: () => pass,
};
const page = '## read';

const sources = new Map([
  ['suites/users/read.ts', "defineCheck({ id: 'users.read.by-id',"],
  ['suites/users/index.ts', 'export const users'],
]);
const tester = 'tests/suites/users/read.test.ts';
const otherAnswers = 'tests/suites/users/other-answers.verify.ts';
const tests = new Map([
  [tester, "describeSubject('users.read', {"],
  [otherAnswers, "describeOtherAnswers('users')"],
  ['tests/suites/users/tampering.ts', 'export const nobody'],
]);
const without = (file: string) => new Map([...tests].filter(([name]) => name !== file));

/** A project of one check in which all is in order. */
const sound = (changed: Partial<StepCheck> = {}, more: Partial<Area> = {}): Project => ({
  suites: [{ area: 'users', checks: [{ ...check, ...changed } as unknown as Check], ...more }],
  probes: [{ id: 'users.read' }],
  required: new Set([check.id]),
  rows: [{ id: 'RFC 7644 §3.4.1', text: 'a resource can be read by its id' }],
  ledger: `${check.id}\n`,
  takenOut: [],
  sources,
  tests,
  killed: new Set([check.id]),
  generated: new Map([['docs/checks/users.md', page]]),
  written: new Map([['docs/checks/users.md', page]]),
});
const id = check.id;
const twin = sound().suites[0]?.checks[0] as Check;

test('a sound project is in order', () => {
  expect(faultsOf(sound())).toEqual([]);
});

const broken: [rule: string, project: Project, sentence: RegExp][] = [
  [
    'wording',
    { ...sound(), sources: new Map([['a.ts', 'one\nkept for ever']]) },
    /^a.ts:2: "for ever"; write: indefinitely/,
  ],
  ['ids', sound({ id: 'users.read' }), /^users.read: an id is users\.<subject>\.<behaviour>/],
  ['ids', sound({ id: 'groups.read.by-id' }), /an id is users\./],
  ['ids', sound({ id: 'users.read.byId' }), /kebab-case/],
  ['ids', sound({}, { checks: [twin, twin] }), /two checks have this id/],
  ['titles', sound({ title: '  ' }), /title says nothing/],
  ['titles', sound({ impact: 'Bad.' }), /impact says nothing/],
  ['titles', sound({ fix: '' }), /fix says nothing/],
  ['titles', sound({ failure: check.title }), /title and failure are the same/],
  ['fullStops', sound({ title: 'A user can be read.' }), /title ends with a full stop/],
  ['fullStops', sound({ fix: 'Answer with the user' }), /fix has no full stop/],
  ['fullStops', sound({ messages: { status: 'expected 200.' } }), /status ends with a full stop/],
  ['messages', sound({ messages: {} }), /it has no messages/],
  ['messages', sound({ messages: { status: ' ' } }), /the message status is empty/],
  ['messages', sound({ messages: { status: 'got {actual' } }), /a brace/],
  ['references', sound({ refs: [] }), /it has no refs/],
  ['references', sound({ refs: [{ source: 'RFC 7644', section: '3.99' }] }), /RFC 7644 §3\.99, which/],
  ['references', sound({ refs: [{ source: 'RFC 7643' }] }), /RFC 7643 §undefined/],
  ['references', sound({ refs: [{ source: 'RFC 9110', section: '3.4.1' }] }), /RFC 9110 §3\.4\.1/],
  ['references', sound({ refs: [{ source: 'Entra', topic: 'Moon' }] }), /Entra's topic Moon/],
  ['topicsInUse', sound({ refs: [] }), /no check refers to 'Test Connection'/],
  ['probesInUse', sound({ probe: 'users.other' }), /^users.read: no check looks at this probe/],
  ['rows', { ...sound(), required: new Set() }, /no row of requirements.+ requirements\/users\.ts: to 'defects'/],
  ['rowTexts', { ...sound(), rows: [{ id: 'RFC 7644 §3.4.1', text: ' ' }] }, /has no text; say what it demands/],
  ['rowTexts', { ...sound(), rows: [{ id: 'RFC 7644 §', text: 'reads' }] }, /names no section/],
  [
    'lengths',
    { ...sound(), sources: new Map([['suites/users/read.ts', 'line\n'.repeat(201)]]) },
    /^suites\/users\/read\.ts: it has more than 200 lines/,
  ],
  [
    'addresses',
    { ...sound(), sources: new Map() },
    /^users.read.by-id: it stands neither in suites\/users\/read\.ts nor in/,
  ],
  [
    'addresses',
    { ...sound(), sources: new Map([['suites/users/find.ts', "id: 'users.read.by-id'"]]) },
    /move it there/,
  ],
  ['addresses', { ...sound(), sources: new Map([...sources, ['suites/users/old.ts', '']]) }, /old\.ts: no check/],
  ['addresses', { ...sound(), tests: without(tester) }, /tests\/suites\/users\/read\.test\.ts is missing/],
  ['addresses', { ...sound(), tests: new Map([...tests, [tester, 'test()']]) }, /has no describeSubject\('users.read'/],
  ['addresses', { ...sound(), tests: without(otherAnswers) }, /other-answers\.verify\.ts: it is missing/],
  [
    'addresses',
    { ...sound(), tests: new Map([...tests, ['tests/suites/users/old.test.ts', '']]) },
    /old\.test\.ts: no check/,
  ],
  ['kills', { ...sound(), killed: new Set(['users.read.other']) }, /no fault of .* breaks it/],
  [
    'ledger',
    { ...sound(), ledger: `${id}\nusers.old.one retired: judged nothing\n` },
    /^users.old.one: .* sorted by id/,
  ],
  ['ledger', { ...sound(), ledger: '' }, /^users.read.by-id: it is not in .* add the line 'users.read.by-id'/],
  ['ledger', { ...sound(), ledger: `${id} retired: judged nothing\n` }, /an id is not used again/],
  ['ledger', { ...sound(), ledger: `${id}\n${id} retired: judged nothing\n` }, /stands in .* twice/],
  ['ledger', { ...sound(), ledger: `${id}\nusers.old.one retired:\n` }, /is neither an id nor/],
  ['ledger', { ...sound(), ledger: `${id}\nusers.old.one\n` }, /^users.old.one: there is no such check any more/],
  ['ledger', { ...sound(), takenOut: ['users.old.one'] }, /^users.old.one: it once stood in .* put back/],
  ['documents', { ...sound(), written: new Map() }, /users\.md: it is missing; run npm run docs/],
  [
    'documents',
    { ...sound(), written: new Map([...sound().generated.keys()].map((file) => [file, ''])) },
    /not current/,
  ],
  ['documents', { ...sound(), generated: new Map() }, /belongs to nothing any more/],
];

test.each(broken)('%s finds it (%#)', (name, project, sentence) => {
  expect(rules[name]?.(project)).toContainEqual(expect.stringMatching(sentence));
});

test('a check may have a file of its own in the folder of its subject, and an area a test of its own', () => {
  const inFolder = new Map([['suites/users/read/by-id.ts', "id: 'users.read.by-id'"]]);
  const ofArea = new Map([...tests, ['tests/suites/users/area.test.ts', '']]);
  expect(rules.addresses?.({ ...sound(), sources: inFolder, tests: ofArea })).toEqual([]);
});

test('a line that only changed in the ledger is not taken out', () => {
  expect(rules.ledger?.({ ...sound(), takenOut: [id] })).toEqual([]);
});

test('each rule has a broken sample', () => {
  expect([...new Set(broken.map(([name]) => name))].sort()).toEqual(Object.keys(rules).sort());
});
