import type { Naming } from '../../../contract/probe';
import type { Json } from '../../../contract/results';
import { describeDomainRefusal, watchDomain } from '../../../engine/run/domain-watch';

const answered = (status: number, body: Json) => ({
  index: 0,
  probe: 'p',
  step: 's',
  request: { method: 'POST', url: 'http://h/Users', headers: {} },
  response: { status, headers: {}, body },
  startedAt: '',
  durationMs: 0,
  error: null,
});
const refused = (detail: string, status = 400) => answered(status, { detail });

const seen = (detail: string, naming: Naming = {}, existing?: string) => {
  const watch = watchDomain(naming, existing);
  watch.isRefused(refused(detail));
  return watch.refusal()?.proposed ?? null;
};

test.each<[string, string[]]>([
  ['The domain is not verified', []],
  ['example.com is not a verified domain of this tenant.', []],
  [
    'userName must be an address of a verified domain (contoso.com, fabrikam.co.uk).',
    ['contoso.com', 'fabrikam.co.uk'],
  ],
  ['userName must end with @Contoso.com', ['contoso.com']],
  ['ada.lovelace.mark@example.com does not belong to an accepted domain', []],
  ['emails.value: domain mail.example.com is not allowed', []],
])('%j refuses a domain, and shows %j', (detail, domains) => {
  expect(seen(detail)).toEqual(domains);
});

test.each([
  'userName is required',
  'Attribute emails.value is not known',
  'java.domain.ValidationException: roles must not be empty',
  'ada.lovelace@example.com is taken',
  'see https://docs.contoso.com/errors for this error',
])('%j refuses something else', (detail) => {
  expect(seen(detail)).toBeNull();
});

test('the domain of an existing user is proposed after those that the refusal names', () => {
  expect(seen('not a verified domain', {}, 'contoso.com')).toEqual(['contoso.com']);
  expect(seen('use @fabrikam.com', {}, 'contoso.com')).toEqual(['fabrikam.com', 'contoso.com']);
  expect(seen('not a verified domain', {}, 'example.com')).toEqual([]);
});

test('where the user named a domain, only another one in the refusal ends the run', () => {
  expect(seen('not a verified domain', { userDomain: 'contoso.com' }, 'fabrikam.com')).toBeNull();
  expect(seen('use @fabrikam.com', { userDomain: 'contoso.com' })).toEqual(['fabrikam.com']);
});

test.each([
  ['201', answered(201, { id: '1' }), 400],
  ['nothing', answered(404, {}), 500],
])('after %s, a refusal with %s is no matter of domains', (_what, first, status) => {
  const watch = watchDomain({}, undefined);
  expect([first, refused('not a verified domain', status)].map((each) => watch.isRefused(each))).toEqual([
    false,
    false,
  ]);
});

test('the words of the provider come first, then what to do', () => {
  const repeat = (domain: string) => `audit --user-domain ${domain}`;
  const refusal = { used: 'example.com', status: 400, detail: 'Not a verified domain', proposed: [] as string[] };
  const start =
    '«Not a verified domain»: so the tenant answered POST /Users with 400, for a made-up user of example.com. ';
  expect(describeDomainRefusal(refusal, repeat)).toBe(
    `${start}Repeat with a domain that it accepts: audit --user-domain DOMAIN`,
  );
  expect(describeDomainRefusal({ ...refusal, proposed: ['contoso.com', 'b.org'] }, repeat)).toBe(
    `${start}If made-up users may be of contoso.com (also seen: b.org), repeat: audit --user-domain contoso.com`,
  );
});
