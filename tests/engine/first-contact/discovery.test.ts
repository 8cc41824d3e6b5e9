import type { Json, RecordedExchange } from '../../../contract/results';
import {
  type Discovered,
  discover,
  missingCapabilities,
  TargetError,
  unlistedAttributes,
} from '../../../engine/first-contact/discovery';
import { readProfile } from '../../../fixtures/profiles';

const generic = readProfile('generic');
const list = (...resources: Json[]): Json => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  Resources: resources,
});
type Given = { status: number; body?: Json; headers?: Record<string, string> } | { error: string };

const discoverWith = (given: Record<string, Given>) =>
  discover(
    async (step, call) => {
      const answer = given[step] ?? given.all ?? { status: 404 };
      const base = {
        index: 0,
        probe: 'target',
        step,
        startedAt: '',
        durationMs: 0,
        request: { method: call.method, url: `http://h/scim${call.path}`, headers: {} },
      };
      if ('error' in answer)
        return {
          ...base,
          response: null,
          error: { kind: answer.error, message: answer.error },
        } satisfies RecordedExchange;
      return { ...base, response: { headers: {}, ...answer }, error: null } satisfies RecordedExchange;
    },
    generic,
    'guid',
    () => Promise.reject(new Error('nothing is asked elsewhere')),
  );

test.each<[string, Record<string, Given>, RegExp]>([
  [
    'no connection',
    { all: { error: 'the connection was refused' } },
    /http:\/\/h\/scim cannot be judged: the connection was refused/,
  ],
  ['a refused token', { all: { status: 401, body: { schemas: ['x'] } } }, /refused the Secret Token with 401/],
  ['a forbidden token', { all: { status: 403 } }, /with 403/],
  [
    'a redirect',
    { all: { status: 302, headers: { location: 'https://login.example' } } },
    /redirects Test Connection to https:\/\/login\.example/,
  ],
  ['HTML', { all: { status: 200, body: '<html>' } }, /200 and an HTML page/],
  ['nothing', { all: { status: 204 } }, /204 and an empty body/],
  ['JSON that is not SCIM', { all: { status: 200, body: { users: [] } } }, /something that is not SCIM/],
])('%s cannot be judged, and one sentence says why', async (_name, given, message) => {
  const attempt = discoverWith(given);
  await expect(attempt).rejects.toThrow(TargetError);
  await expect(attempt).rejects.toThrow(message);
});

test('documents may be missing: a SCIM error on one call is enough to go on', async () => {
  const discovered = await discoverWith({
    'test-connection': { status: 500, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] } },
  });
  expect(discovered).toEqual({ serviceProviderConfig: null, resourceTypes: null, schemas: null, groupsStatus: 404 });
  expect(missingCapabilities({ ...discovered, groupsStatus: 200 }, generic)).toEqual({
    sort: expect.stringContaining('does not advertise sort'),
    etag: expect.stringContaining('etag'),
    bulk: expect.stringContaining('bulk'),
  });
});

test.each([
  ['an empty list', list(), true],
  ['a list of one', list({ id: '1' }), undefined],
  ['no list', {}, undefined],
])('%s of users says whether the directory was empty', async (_name, body, isEmpty) => {
  const discovered = await discoverWith({
    'test-connection': { status: 200, body: list() },
    users: { status: 200, body },
  });
  expect(discovered.isEmpty).toBe(isEmpty);
});

test.each<[string, Json, string | undefined]>([
  ['a userName', { id: '1', userName: 'boss@Contoso.com' }, 'contoso.com'],
  ['an e-mail address', { id: '1', userName: 'boss', emails: [{ value: 'boss@contoso.com' }] }, 'contoso.com'],
  ['neither', { id: '1', userName: 'boss' }, undefined],
])('the domain of a user who is there is read from %s', async (_from, user, domain) => {
  const users = { status: 200, body: list(user) };
  expect((await discoverWith({ 'test-connection': { status: 200, body: list() }, users })).userDomain).toBe(domain);
});

test('groups and the enterprise extension are missing when the documents are there and do not list them', () => {
  const discovered: Discovered = {
    serviceProviderConfig: { sort: { supported: true } },
    resourceTypes: list({ id: 'User', endpoint: '/Users' }),
    schemas: list({ id: 'urn:ietf:params:scim:schemas:core:2.0:User', attributes: [] }),
  };
  expect(missingCapabilities(discovered, generic)).toMatchObject({
    groups: '/ResourceTypes lists no Group',
    enterprise: '/Schemas does not list the enterprise extension',
  });
  expect(missingCapabilities(discovered, generic)).not.toHaveProperty('sort');
  expect(missingCapabilities(discovered, { ...generic, groups: { ...generic.groups, supported: false } }).groups).toBe(
    'the profile generic has no groups',
  );
});

test('groups that nothing describes are looked for, once; a profile that was chosen expects them all the same', async () => {
  const scim = { status: 200, body: list() };
  const discovered = await discoverWith({ 'test-connection': scim, groups: { status: 405 } });
  expect(missingCapabilities(discovered, generic).groups).toMatch(/^\/Groups is answered with 405/);
  expect(missingCapabilities(discovered, generic, true)).not.toHaveProperty('groups');
  const listed = { status: 200, body: list({ id: 'User', endpoint: '/Users' }) };
  const described = await discoverWith({ 'test-connection': scim, 'resource-types': listed, groups: { status: 405 } });
  expect(described).not.toHaveProperty('groupsStatus');
  expect(missingCapabilities(described, generic, true)).not.toHaveProperty('groups');
  const users = { ...generic, groups: { ...generic.groups, supported: false } };
  expect(missingCapabilities(discovered, users, true).groups).toBe('the profile generic has no groups');
});

test.each([
  ['a plain array', [{ id: 'Group', endpoint: '/Groups' }]],
  ['a list under another name', { totalResults: 1, resources: [{ id: 'Group', endpoint: '/Groups' }] }],
])('groups that %s announces are expected, whatever /Groups is answered with', (_name, resourceTypes) => {
  const discovered = { serviceProviderConfig: null, resourceTypes, schemas: null, groupsStatus: 404 };
  expect(missingCapabilities(discovered, generic)).not.toHaveProperty('groups');
  const others = { ...discovered, resourceTypes: [{ id: 'User', endpoint: '/Users' }] };
  expect(missingCapabilities(others, generic).groups).toMatch(/answered with 404/);
});

test('attributes that /Schemas does not list are named; common attributes need no listing', () => {
  const schemas = list({
    id: 'urn:ietf:params:scim:schemas:core:2.0:user',
    attributes: [
      { name: 'username' },
      { name: 'active' },
      { name: 'emails', subAttributes: [{ name: 'value' }, { name: 'type' }] },
      { name: 'name', subAttributes: [{ name: 'givenName' }] },
    ],
  });
  const unlisted = unlistedAttributes({ serviceProviderConfig: null, resourceTypes: null, schemas }, generic);
  expect(Object.keys(unlisted)).not.toEqual(expect.arrayContaining(['userName']));
  for (const listed of ['userName', 'active', 'externalId', 'emails[type eq "work"].value', 'name.givenName'])
    expect(unlisted).not.toHaveProperty([listed]);
  for (const path of [
    'name.familyName',
    'title',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
  ])
    expect(unlisted).toHaveProperty([path]);
  expect(unlistedAttributes({ serviceProviderConfig: null, resourceTypes: null, schemas: null }, generic)).toEqual({});
});
