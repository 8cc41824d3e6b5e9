import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  embeddedVariable,
  makeRunFolder,
  readExchanges,
  readState,
  runVariable,
  writeSettings,
} from '../../engine/run/run-folder';
import { settingsFrom, whatWasSaid } from '../../engine/settings/settings';
import globalSetup from '../../jest/global-setup';
import globalTeardown from '../../jest/global-teardown';
import { startProvider } from '../../provider/provider';
import { makeRunPlace } from '../helpers/jest-run';

let place: ReturnType<typeof makeRunPlace>;
beforeEach(() => {
  place = makeRunPlace();
});
afterEach(async () => {
  await globalTeardown();
  globalThis.scimConformanceProvider = undefined;
  place.remove();
});

test('without a Tenant URL the embedded provider is served until the tear-down, and what was met is written', async () => {
  await globalSetup();
  const state = readState(place.folder);
  expect(state).toMatchObject({
    target: { embedded: true, tenantUrl: globalThis.scimConformanceProvider?.tenantUrl },
    run: { seed: 1, partial: false, command: 'jest --selectProjects conformance' },
    profile: { id: 'derived-from-schemas' },
    discovered: { schemas: expect.any(Object), serviceProviderConfig: expect.any(Object) },
  });
  expect(state.cast.length).toBeGreaterThan(1);
  expect(readExchanges(place.folder).map(({ response }) => response?.status)).toEqual([200, 200, 200, 200, 200]);
  expect(process.env).toMatchObject({
    [runVariable]: place.out,
    SCIM_TOKEN: globalThis.scimConformanceProvider?.token,
  });
  await globalTeardown();
  await expect(fetch(state.target.tenantUrl)).rejects.toThrow();
});

test('the embedded provider knows what a named profile maps', async () => {
  place.say({ SCIM_PROFILE: 'slack' });
  await globalSetup();
  const { profile, discovered } = readState(place.folder);
  const extension = profile.users.attributes
    .map(({ path }) => /^(urn:.*):\w+$/.exec(path)?.[1])
    .find((urn) => urn !== undefined && !urn.includes('enterprise:2.0'));
  expect(extension).toBeDefined();
  expect(JSON.stringify(discovered.schemas)).toContain(extension);
});

test('a target of the user is asked with his token, which is in no file', async () => {
  const provider = await startProvider({ token: 'very-secret-token' });
  place.say({ SCIM_TENANT_URL: provider.tenantUrl, SCIM_TOKEN: provider.token, SCIM_SUITE: 'connection' });
  await globalSetup();
  await provider.close();
  expect(provider.requests()).toBe(5);
  expect(globalThis.scimConformanceProvider).toBeUndefined();
  expect(readState(place.folder)).toMatchObject({
    target: { embedded: false, tenantUrl: provider.tenantUrl },
    run: { partial: true },
  });
  const files = readdirSync(place.out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'utf8'));
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.filter((text) => text.includes('very-secret-token'))).toEqual([]);
});

const nowhere = { SCIM_TENANT_URL: 'http://127.0.0.1:1/scim', SCIM_TOKEN: 'x' };

test('a target that cannot be judged is one sentence, and the run leaves nothing behind', async () => {
  place.say(nowhere);
  await expect(globalSetup()).rejects.toThrow(/127\.0\.0\.1:1\/scim cannot be judged: .*nothing listens there/);
  expect(readdirSync(place.out)).toEqual([]);
});

describe('for the command line', () => {
  /** What the command line has done before it starts Jest. */
  function prepare(env: Record<string, string>) {
    makeRunFolder(place.out);
    const settings = settingsFrom(whatWasSaid({ out: place.out, seed: 1 }, env, `${place.out}/no-such-file`));
    writeSettings(place.folder, { settings, command: 'scim-conformance audit' });
    place.say({ ...env, SCIM_CONFORMANCE_CLI: '1', [runVariable]: place.out });
  }

  test('the run is the one that it has prepared, against the provider that it serves', async () => {
    const served = await startProvider();
    prepare({ [embeddedVariable]: served.tenantUrl, SCIM_TOKEN: served.token });
    await globalSetup();
    await served.close();
    expect(globalThis.scimConformanceProvider).toBeUndefined();
    expect(served.requests()).toBe(5);
    expect(readState(place.folder)).toMatchObject({
      target: { embedded: true, tenantUrl: served.tenantUrl },
      run: { command: 'scim-conformance audit' },
    });
  });

  test('a refusal is left for it to print', async () => {
    prepare(nowhere);
    await expect(globalSetup()).rejects.toThrow();
    expect(JSON.parse(readFileSync(place.folder.refusal, 'utf8'))).toEqual({
      message: expect.stringMatching(/nothing listens there/),
    });
  });

  test('a defect of ours is no refusal', async () => {
    prepare(nowhere);
    writeSettings(place.folder, { settings: null as never, command: '' });
    await expect(globalSetup()).rejects.toThrow(TypeError);
    expect(existsSync(place.folder.refusal)).toBe(false);
  });
});
