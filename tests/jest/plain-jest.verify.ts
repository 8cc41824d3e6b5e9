import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { makeWorkFolder } from '../helpers/cli';
import { runPlainJest } from '../helpers/plain-jest';

const work = makeWorkFolder();
afterAll(() => work.remove());

test.each([
  ['a mistake of the user', { SCIM_TENANT_URL: 'api.example.com/scim', SCIM_TOKEN: 'x' }, /has no scheme: write https/],
  [
    'a target that cannot be judged',
    { SCIM_TENANT_URL: 'http://127.0.0.1:1/scim', SCIM_TOKEN: 'x' },
    /nothing listens there/,
  ],
  ['a live tenant without a yes', { SCIM_TENANT_URL: 'https://scim.example.com/v2', SCIM_TOKEN: 'x' }, /SCIM_YES=true/],
])('%s is one clear sentence, and leaves nothing behind', async (_name, env, message) => {
  const out = path.join(work.path, 'none');
  const { code, output } = await runPlainJest({ ...env, SCIM_OUT: out });
  expect(code).not.toBe(0);
  expect(output).toMatch(message);
  expect(output).not.toMatch(/^\s+at .*engine/m);
  expect(existsSync(path.join(out, 'journal.ndjson')) || existsSync(path.join(out, '.run'))).toBe(false);
});
