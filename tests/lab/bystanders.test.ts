import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { damage, held } from '../../lab/run/bystanders';

const before = new Map([
  ['Users/1', 'a'],
  ['Users/2', 'b'],
]);

test('what is left, gone or changed at the server is damage, unless the report names it', () => {
  const after = new Map([
    ['Users/1', 'a!'],
    ['Users/3', 'c'],
    ['Users/4', 'd'],
    ['Groups/4', 'e'],
  ]);
  const left = { resource: 'Users', id: '4', name: 'd', reason: '' };
  expect(damage(before, after, [left])).toEqual([
    'Users/3 is left at the server, and no report names it: c',
    'Groups/4 is left at the server, and no report names it: e',
    'the bystander Users/1 is changed: a became a!',
    'the bystander Users/2 is gone',
  ]);
  expect(damage(before, before, [])).toEqual([]);
});

test('what is left without an id is named by its name', () => {
  const after = new Map([...before, ['Users/3', '{"userName":"ann"}']]);
  expect(damage(before, after, [{ resource: 'Users', id: null, name: 'ann', reason: '' }])).toEqual([]);
  expect(damage(before, after, [{ resource: 'Users', id: null, name: 'an', reason: '' }])).toHaveLength(1);
  expect(damage(before, after, [{ resource: 'Groups', id: null, name: 'ann', reason: '' }])).toHaveLength(1);
});

describe('what a server holds', () => {
  const pages: Record<string, unknown> = {};
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const page = pages[`${pathname}?${searchParams.get('startIndex')}`] ?? pages[pathname];
    response.writeHead(page === undefined ? 404 : 200).end(JSON.stringify(page ?? {}));
  });
  const holds = async (answers: Record<string, unknown>) => {
    for (const path of Object.keys(pages)) delete pages[path];
    Object.assign(pages, answers);
    return [...(await held({ tenantUrl, token: 't', stop: async () => undefined })).keys()];
  };
  let tenantUrl: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    tenantUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('stands on all pages', async () => {
    const users = { '/Users?1': { Resources: [{ id: '1' }, { id: '2' }] }, '/Users?3': { Resources: [{ id: '3' }] } };
    const keys = await holds({ ...users, '/Users': {}, '/Groups?1': { Resources: [{ id: '1' }] }, '/Groups': {} });
    expect(keys).toEqual(['Users/1', 'Users/2', 'Users/3', 'Groups/1']);
  });

  test('is read to its end where each page is the first one, and where there are no groups', async () => {
    expect(await holds({ '/Users': { Resources: [{ id: '1' }, { id: '2' }] } })).toEqual(['Users/1', 'Users/2']);
  });

  test('is told apart by name where all have one id', async () => {
    const Resources = ['ann', 'bob', 'cid'].map((userName) => ({ id: '', userName }));
    expect(await holds({ '/Users': { Resources } })).toEqual(['Users/', 'Users/ (bob)', 'Users/ (cid)']);
  });

  test('is not known where no users are shown', async () => {
    await expect(holds({})).rejects.toThrow('GET /Users?startIndex=1&count=100 is answered with 404: {}');
  });
});
