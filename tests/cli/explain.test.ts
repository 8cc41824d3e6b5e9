import { answerText, requestText } from '../../cli/exchange-text';
import { explain } from '../../cli/explanation';
import { toTerminal } from '../../cli/page';
import { makeSamples } from '../../cli/sample-run';
import type { Json, RecordedExchange } from '../../contract/results';
import { probes } from '../../probes/catalogue';
import { catalogue } from '../../suites/catalogue';

const checkNamed = (id: string) => {
  const check = catalogue.flatMap(({ checks }) => checks).find((each) => each.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
};
const inText = (blocks: Parameters<typeof toTerminal>[0]) => toTerminal(blocks, { colour: false, width: 10_000 });
const explained = (id: string) => explain(checkNamed(id), probes, makeSamples());

const exchange = (url: string, body?: Json, headers: Record<string, string> = {}): RecordedExchange => ({
  index: 0,
  probe: 'probe',
  step: 'step',
  request: { method: 'POST', url, headers, ...(body === undefined ? {} : { body }) },
  response: {
    status: 200,
    headers: { 'content-type': 'application/scim+json', date: 'today' },
    ...(body === undefined ? {} : { body }),
  },
  startedAt: '',
  durationMs: 0,
  error: null,
});

test('the same check is explained with the same text each time', async () => {
  const id = 'concurrency.create.one-wins';
  expect(inText(await explained(id))).toBe(inText(await explained(id)));
});

test.each(['membership.remove.one', 'lifecycle.disable.by-patch'])('%s shows what both dialects send', async (id) => {
  const page = inText(await explained(id));
  expect(page).toMatch(/"op": "(Remove|Replace)"[\s\S]*aadOptscim062020[\s\S]*"op": "(remove|replace)"/);
});

test('an attribute that the check is repeated for is named, and its operation shown', async () => {
  const page = inText(await explained('patch.replace.attribute'));
  expect(page).toMatch(/here it is displayName[\s\S]*"op": "Replace", "path": "displayName"[\s\S]*… \d+ more/);
});

test('a check that names no steps shows the first of its probe', async () => {
  const check = { ...checkNamed('lifecycle.disable.by-patch'), steps: [] };
  expect(inText(await explain(check, probes, makeSamples()))).toMatch(
    /The first are:[\s\S]*POST \/scim\/v2\/Users\n[\s\S]*PATCH \/scim\/v2\/Users\//,
  );
});

test('a survey shows an exchange that decides it', async () => {
  expect(inText(await explained('errors.answer.status-is-string'))).toMatch(/"status": "4\d\d"/);
});

test('text fits the width, and is coloured only where that is asked for', async () => {
  const blocks = await explained('users.match.other-case');
  const plain = toTerminal(blocks, { colour: false, width: 80 });
  const text = plain.split('\n').filter((line) => !line.startsWith('    '));
  expect(Math.max(...text.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(plain).not.toContain('\u001b[');
  expect(toTerminal(blocks, { colour: true, width: 80 })).toContain('\u001b[1musers.match.other-case');
});

test('an encoded query is shown in clear as well, and one that cannot be decoded as it is', () => {
  expect(requestText(exchange('https://a.example/Users?filter=userName%20eq%20%22x%2By%22'), [])).toContain(
    '\n# decoded: ?filter=userName eq "x+y"\n',
  );
  expect(requestText(exchange('https://a.example/Users?x=%zz'), [])).not.toContain('decoded');
});

test('headers are shown that differ from the usual ones', () => {
  const text = requestText(exchange('https://a.example/Users', undefined, { Accept: '*/*', 'User-Agent': 'x' }), []);
  expect(text).toBe('POST /Users\nAccept: */*\n# without the header Authorization');
});

test('a long body is shortened to what it is shown for', () => {
  const attributes = Array.from({ length: 60 }, (_, at) => ({
    name: at === 40 ? 'manager' : `a${at}`,
    text: 'x'.repeat(90),
  }));
  const lines = answerText(exchange('https://a.example/Schemas', { attributes }), ['manager']).split('\n');
  expect(lines.slice(0, 3)).toEqual(['200 OK', 'Content-Type: application/scim+json', '']);
  expect(lines.join('\n')).toMatch(/"name": "manager"[\s\S]*… 59 more/);
  expect(lines.length).toBeLessThan(20);
});
