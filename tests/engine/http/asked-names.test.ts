import type { Json } from '../../../contract/results';
import { asksForNobody, asksForOthers } from '../../../engine/http/asked-names';
import { makePseudonyms } from '../../../engine/http/pseudonyms';

const base = 'https://scim.example.com/v2';

/** A run that has read a page with one user and one group, whose names are words like others. */
function make() {
  const pseudonyms = makePseudonyms('secret', () => false);
  const read = (path: string, resource: Json) =>
    pseudonyms.body({
      request: { method: 'GET', url: `${base}${path}`, headers: {} },
      response: { status: 200, headers: {}, body: { totalResults: 1, Resources: [resource] } },
    });
  read('/Users', {
    id: '42',
    userName: 'anna.schmidt',
    externalId: 'O"Neil\\7',
    emails: [{ type: 'work', value: 'work' }],
  });
  read('/Groups', { id: 'g', displayName: 'Sales', members: [{ value: '42' }] });
  return { pseudonyms, asked: asksForOthers(pseudonyms) };
}
const filtered = (filter: string, path = '/Users') => `${base}${path}?filter=${encodeURIComponent(filter)}&count=1`;
const filterIn = (url: string) => new URL(url).searchParams.get('filter') ?? '';

test.each<[string, string, RegExp]>([
  ['a name', filtered('userName eq "anna.schmidt"'), /^userName eq "person-\w{10}"$/],
  ['a name in capitals', filtered('userName eq "ANNA.SCHMIDT"'), /^userName eq "PERSON-\w{10}"$/],
  ['a text with quotes', filtered('externalId eq "O\\"Neil\\\\7"'), /^externalId eq "[pP][\w-]+"$/],
  [
    'a group and a member',
    filtered('id eq "g" and members eq "42"', '/Groups'),
    /^id eq "person-\w+" and members eq "person-\w+"$/,
  ],
  ['a filter that breaks off', filtered('userName eqq "anna.schmidt" and ('), /^userName eqq "person-\w+" and \($/],
  [
    'a type, which is nobody',
    filtered('emails[type eq "work"].value eq "work"'),
    /^emails\[type eq "work"\]\.value eq "person-\w+"$/,
  ],
])('%s that a filter asks for has a pseudonym', (_, url, expected) => {
  const shown = make().asked.url(url);
  expect(filterIn(shown)).toMatch(expected);
  expect(shown).toMatch(/&count=1$/);
});

test('who is asked for by id has a pseudonym, the same as in answers', () => {
  const { asked, pseudonyms } = make();
  expect(asked.url(`${base}/Users/42?excludedAttributes=id`)).toBe(
    `${base}/Users/${pseudonyms.of('42')}?excludedAttributes=id`,
  );
});

test.each([
  ['a made-up name', filtered('userName eq "8d5bdf9a-bbb9-4afd-a222-d695385c404d"')],
  ['no name', `${base}/Users?startIndex=42&count=42`],
  ['a schema', `${base}/Schemas/urn:ietf:params:scim:schemas:core:2.0:User`],
  ['something that is no URL', 'nowhere'],
])('a request for %s stays as it is', (_, url) => {
  expect(make().asked.url(url)).toBe(url);
});

test('what an answer repeats of a request is concealed there, and in sentences about it', () => {
  const { asked } = make();
  const url = filtered('userName xx "anna.schmidt"');
  const answer = asked.answer(url, {
    status: '400',
    detail: 'No operator xx:  userName xx "anna.schmidt", Anna.Schmidt',
  }) as Record<string, string>;
  expect(answer).toMatchObject({ status: '400', detail: expect.not.stringMatching(/anna|schmidt/i) });
  const { pathname, search } = new URL(url);
  const said = asked.sentences({
    reason: `expected 200, got 400, in exchange 42 (GET ${pathname}${search})`,
    headline: 'GET /Users is answered with 400: «No operator xx: userName xx "anna.schmidt", Anna.Schmidt»',
    actual: 'No operator xx:  userName xx "anna.sch',
  });
  expect(JSON.stringify(said)).not.toMatch(/anna\.schmidt/i);
  expect(said).toMatchObject({
    reason: expect.stringContaining('in exchange 42 (GET /v2/Users?filter=userName%20xx%20%22person-'),
  });
});

test('another answer stays as it is, and so do words that tell nothing of anybody', () => {
  const { asked } = make();
  const sentence = 'expected 42 users in the group, in exchange 42';
  asked.url(filtered('id eq "g" and members eq "42"', '/Groups'));
  expect(asked.answer(`${base}/Users?count=2`, { detail: 'Sales' })).toEqual({ detail: 'Sales' });
  expect(asked.sentences({ reason: sentence })).toEqual({ reason: sentence });
});

test('a name within a longer word is another one', () => {
  const { asked } = make();
  asked.url(filtered('displayName eq "Sales"', '/Groups'));
  expect(asked.sentences('Salesforce, got Sales')).toMatch(/^Salesforce, got P[\w-]+$/);
});

test('of a run that asks for its own, URLs are treated as other texts are', () => {
  const { pseudonyms } = make();
  const asked = asksForNobody(pseudonyms);
  const url = filtered('userName eq "anna.schmidt"');
  expect([asked.url(url), asked.answer(url, 'anna.schmidt'), asked.sentences('anna.schmidt')]).toEqual([
    pseudonyms.text(url),
    'anna.schmidt',
    'anna.schmidt',
  ]);
});
