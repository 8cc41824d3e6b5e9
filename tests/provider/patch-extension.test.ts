import { type RunningProvider, startProvider } from '../../provider/provider';
import { ENTERPRISE, scimClient, USER } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
});
afterAll(() => provider.close());

describe('the enterprise extension', () => {
  test('is set by URN path, then named in schemas, and gone with its last attribute', async () => {
    const user = await scim.createUser();
    const path = `${ENTERPRISE}:department`;
    const after = await scim.patched(user.id, [{ op: 'Add', path, value: 'Sales' }]);
    expect(after).toMatchObject({ schemas: [USER, ENTERPRISE], [ENTERPRISE]: { department: 'Sales' } });
    const removed = await scim.patched(user.id, [{ op: 'Remove', path: path.toLowerCase() }]);
    expect(removed.schemas).toEqual([USER]);
    expect(removed).not.toHaveProperty([ENTERPRISE]);
  });

  test('merges an object at its root and can be removed as a whole', async () => {
    const user = await scim.createUser({ [ENTERPRISE]: { division: 'd', manager: { value: 'm' } } });
    const after = await scim.patched(user.id, [{ op: 'replace', path: ENTERPRISE, value: { department: 'x' } }]);
    expect(after[ENTERPRISE]).toEqual({ division: 'd', manager: { value: 'm' }, department: 'x' });
    expect(await scim.patched(user.id, [{ op: 'remove', path: ENTERPRISE }])).not.toHaveProperty([ENTERPRISE]);
  });

  test.each([
    ['a bare id', `${ENTERPRISE}:manager`, 'new'],
    ['an object', `${ENTERPRISE}:manager`, { value: 'new' }],
    ['an array', `${ENTERPRISE}:manager`, [{ $ref: null, value: 'new' }]],
    ['manager.value', `${ENTERPRISE}:manager.value`, 'new'],
    ['no URN', 'manager', [{ $ref: 'http://x.example/Users/new', value: 'new' }]],
  ])('changes the manager by %s', async (_, path, value) => {
    const user = await scim.createUser({ [ENTERPRISE]: { manager: { value: 'old', $ref: 'http://x.example/old' } } });
    for (const op of ['Add', 'Replace']) {
      const after = await scim.patched(user.id, [{ op, path, value }]);
      expect(after[ENTERPRISE].manager.value).toBe('new');
      expect(after[ENTERPRISE].manager.$ref).not.toBe('http://x.example/old');
    }
  });

  test.each([
    ['Remove', { op: 'Remove', path: `${ENTERPRISE}:manager` }],
    ['Remove without URN', { op: 'Remove', path: 'manager' }],
    ['Remove of manager.value', { op: 'Remove', path: `${ENTERPRISE}:manager.value` }],
    ['an empty string', { op: 'Replace', path: `${ENTERPRISE}:manager`, value: '' }],
    ['an empty value', { op: 'Replace', path: `${ENTERPRISE}:manager`, value: { value: '' } }],
    ['null', { op: 'replace', path: 'manager', value: null }],
    ['a key', { op: 'replace', value: { [`${ENTERPRISE}:manager`]: '' } }],
  ])('%s takes the manager away', async (_, operation) => {
    const user = await scim.createUser({
      [ENTERPRISE]: { manager: { value: 'm', $ref: 'http://x.example' }, division: 'd' },
    });
    expect((await scim.patched(user.id, [operation]))[ENTERPRISE]).toEqual({ division: 'd' });
  });
});
