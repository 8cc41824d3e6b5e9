import { type RunningProvider, startProvider } from '../../provider/provider';
import { PATCH_OP, scimClient, scimError, USER } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
});
afterAll(() => provider.close());

const patchBody = { schemas: [PATCH_OP], Operations: [{ op: 'replace', path: 'title', value: 'new' }] };

test('the ETag is weak, equals meta.version, stays over reads and changes with writes', async () => {
  const user = await scim.createUser({ title: 'old' });
  expect(user.meta.version).toMatch(/^W\/".+"$/);
  for (const answer of [await scim.get(`/Users/${user.id}`), await scim.get(`/Users/${user.id}?attributes=title`)]) {
    expect(answer.headers.etag).toBe(user.meta.version);
  }
  const patched = await scim.patchRaw(`/Users/${user.id}`, patchBody);
  expect(patched.headers.etag).toBe(patched.body.meta.version);
  expect(patched.headers.etag).not.toBe(user.meta.version);
  const same = await scim.put(`/Users/${user.id}`, { schemas: [USER], userName: user.userName, title: 'new' });
  expect(same.body.meta).toEqual(patched.body.meta);
});

test('If-None-Match answers 304 without a body while the version is the same', async () => {
  const user = await scim.createUser();
  const read = (tag: string) => scim.get(`/Users/${user.id}`).set('If-None-Match', tag);
  for (const tag of [user.meta.version, user.meta.version.slice(2), `"x", ${user.meta.version}`, '*']) {
    const answer = await read(tag);
    expect([answer.status, answer.text, answer.headers.etag]).toEqual([304, '', user.meta.version]);
  }
  expect((await read('W/"other"')).status).toBe(200);
});

test('If-Match guards every write', async () => {
  const user = await scim.createUser({ title: 'old' });
  const path = `/Users/${user.id}`;
  for (const write of [
    scim.put(path, { schemas: [USER], userName: user.userName }),
    scim.patchRaw(path, patchBody),
    scim.delete(path),
  ]) {
    const answer = await write.set('If-Match', 'W/"other"');
    expect([answer.status, answer.body]).toEqual([412, scimError(412)]);
  }
  expect(await scim.readUser(user.id)).toEqual(user);
  await scim.patchRaw(path, patchBody).set('If-Match', user.meta.version).expect(200);
  await scim.patchRaw(path, patchBody).set('If-Match', user.meta.version).expect(412);
  await scim.delete(path).set('If-Match', '*').expect(204);
  await scim.delete(path).set('If-Match', '*').expect(404);
});
