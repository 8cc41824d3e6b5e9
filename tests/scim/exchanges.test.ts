import { isRefusedAlike, withoutValues } from '../../scim/exchanges';
import { exchange } from '../helpers/exchange';

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

test('calls are refused alike where status and words agree, whatever the values are', () => {
  const refusal = (status: number, detail?: string) =>
    exchange({ status, body: detail === undefined ? {} : { detail } });
  expect(isRefusedAlike(refusal(400, '"a@x.example" is taken'), refusal(400, '"b@x.example" is taken'))).toBe(true);
  expect(isRefusedAlike(refusal(400), refusal(400))).toBe(true);
  expect(isRefusedAlike(refusal(400, 'primary is no boolean'), refusal(400, 'type is not canonical'))).toBe(false);
  expect(isRefusedAlike(refusal(400, 'no'), refusal(501, 'no'))).toBe(false);
});
