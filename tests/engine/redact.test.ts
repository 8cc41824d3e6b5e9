import { makeRedactor } from '../../engine/http/redact';

const token = 'tok/en+with=odd"chars-1234567890';
const redact = makeRedactor([token]);

test.each([
  ['raw', token],
  ['URL-encoded', encodeURIComponent(token)],
  ['base64', Buffer.from(token).toString('base64')],
  ['base64 without padding', Buffer.from(token).toString('base64').replace(/=+$/, '')],
  ['base64url', Buffer.from(token).toString('base64url')],
  ['as a JSON text', JSON.stringify(token).slice(1, -1)],
])('the token is replaced %s, in texts, values and member names', (_, form) => {
  expect(redact.text(`before ${form} after`)).toBe('before [redacted] after');
  expect(redact.json({ list: [{ [`x${form}`]: `y${form}` }] })).toEqual({ list: [{ 'x[redacted]': 'y[redacted]' }] });
});

test('members that hold secrets by their name lose their value, whatever it is', () => {
  expect(redact.json({ password: 'p', 'Set-Cookie': 'x', client_secret: 's', title: 'password' })).toEqual({
    password: '[redacted]',
    'Set-Cookie': '[redacted]',
    client_secret: '[redacted]',
    title: 'password',
  });
});

test('without secrets nothing is replaced', () => {
  expect(makeRedactor(['']).text('anything')).toBe('anything');
});
