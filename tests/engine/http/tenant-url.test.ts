import { isLoopback, parseTenantUrl } from '../../../engine/http/tenant-url';

test('base path without trailing slash, query flags kept', () => {
  expect(parseTenantUrl('https://api.example.com/scim/v2/?aadOptscim062020')).toEqual({
    origin: 'https://api.example.com',
    basePath: '/scim/v2',
    flags: 'aadOptscim062020',
  });
  expect(parseTenantUrl('http://localhost:8080')).toEqual({ origin: 'http://localhost:8080', basePath: '', flags: '' });
});

test.each([
  ['', /empty/],
  ['https://h/sc\nim', /a space or a line break: take it out/],
  ['api.example.com/scim', /"api\.example\.com\/scim" has no scheme: write https:\/\/api\.example\.com\/scim/],
  ['ftp://x/scim', /not a URL that can be called/],
  ['https://', /not a URL that can be called/],
  ['https://h/scim/Users', /ends in \/Users: give the base URL, https:\/\/h\/scim/],
  ['https://h/scim/Users/', /ends in \/Users/],
  ['https://h/scim/v2/ServiceProviderConfig?x', /base URL, https:\/\/h\/scim\/v2/],
  ['https://user:hunter2@h/scim', /user name or password/],
])('%s is refused with one sentence that names the remedy', (text, message) => {
  expect(() => parseTenantUrl(text)).toThrow(message);
});

test('a password in the URL is not repeated in the message', () => {
  expect(() => parseTenantUrl('https://user:hunter2@h/scim')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
});

test.each([
  ['http://localhost/scim', true],
  ['http://127.0.0.1:1/scim', true],
  ['http://127.8.9.1/scim', true],
  ['http://[::1]:9/scim', true],
  ['https://127.0.0.1.example.com/scim', false],
  ['https://localhost.example.com/scim', false],
  ['http://10.0.0.1/scim', false],
])('%s is loopback: %s', (text, expected) => {
  expect(isLoopback(parseTenantUrl(text))).toBe(expected);
});
