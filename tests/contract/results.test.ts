import { definitionOf, parseResults, resultsFormat } from '../../contract/results';

test('a results file of this version is read', () => {
  expect(parseResults(JSON.stringify({ format: resultsFormat, verdict: 'conformant' }))).toEqual({
    format: resultsFormat,
    verdict: 'conformant',
  });
});

test.each([
  ['an older version', { format: 'scim-conformance/results@1' }, /older version \(scim-conformance\/results@1\)/],
  ['another file', { format: 'other' }, /no results file: its format is "other"/],
  ['no format', {}, /no results file/],
  ['no object', null, /no results file/],
])('%s is refused by name', (_, value, message) => {
  expect(() => parseResults(JSON.stringify(value))).toThrow(message);
});

test('a check without its definition is a fault of the writer', () => {
  expect(() => definitionOf({}, { check: 'users.create.accepted' })).toThrow('no definition of users.create.accepted');
});
