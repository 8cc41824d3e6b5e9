import { withoutValues } from '../../scim/exchanges';

test.each([
  ["The attribute 'title' is unknown", 'The attribute "displayName" is unknown', ['title', 'displayName']],
  ['cannot replace title of 12', 'cannot add nickName of 7', ['title', 'nickName']],
  ['no such path: department', 'no such path: division', ['urn:a:User:department', 'urn:a:User:division']],
  ['Invalid path', 'Invalid path', ['']],
])('%j and %j have one reason', (one, other, attributes) => {
  expect(withoutValues(one, attributes)).toBe(withoutValues(other, attributes));
  expect(withoutValues(one, attributes).replaceAll('…', '').trim()).not.toBe('');
});

test('a name that is no text does not tear the words apart', () => {
  expect(withoutValues('Invalid path', [''])).toBe('Invalid path');
});
