import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { discover } from '../../../engine/first-contact/discovery';
import { askerWithoutToken, openLine } from '../../../engine/http/line';
import { makeUnwrittenRecorder } from '../../../engine/http/recorder';
import { parseTenantUrl } from '../../../engine/http/tenant-url';
import { readProfile } from '../../../fixtures/profiles';

const html = '<html><h1>Not Found</h1></html>';
const scimError = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' });
const list = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0 });

interface Server {
  /** What is answered to URLs that begin so; everything else is 404. */
  paths: Record<string, { status: number; body?: string }>;
  notFound?: string;
  /** Everything without a token is refused, whatever the path. */
  isGuarded?: true;
}

/** Plays the first contact with `/wrong` and says how it ended, and what was asked without a token. */
async function meet({ paths, notFound = html, isGuarded }: Server, path = '/wrong?flag=secret') {
  const open: string[] = [];
  const server = http.createServer((request, response) => {
    const { authorization } = request.headers;
    const url = request.url ?? '';
    if (authorization === undefined) open.push(url);
    const found = Object.entries(paths).find(([base]) => url.startsWith(base))?.[1];
    const isRefused = isGuarded && authorization === undefined;
    const { status, body } = isRefused ? { status: 401 } : (found ?? { status: 404, body: notFound });
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = {
    tenantUrl: parseTenantUrl(`${origin}${path}`),
    token: 'secret-token',
    timeoutMs: 5000,
    concurrency: 4,
    maxRps: null,
    recorder: makeUnwrittenRecorder(),
  };
  const line = openLine(options);
  const message = await discover(
    (step, call) => line.send(call, { probe: 'target', step }),
    readProfile('generic'),
    'guid',
    askerWithoutToken(options),
  ).then(
    () => 'it was met',
    (error: Error) => error.message.replaceAll(origin, ''),
  );
  line.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { message, open: open.sort() };
}

const nothing =
  '/wrong cannot be judged: there is nothing at this path, as Test Connection and all discovery documents are answered with 404';

test.each<[string, Server, string]>([
  ['a path that wants a token', { paths: { '/scim/Users': { status: 401 } } }, '/scim'],
  ['a path with a list', { paths: { '/v2/Users': { status: 200, body: list } } }, '/v2'],
  ['a SCIM error', { paths: { '/scim/v2/Users': { status: 403, body: scimError } } }, '/scim/v2'],
  ['the same where 404 is a SCIM error', { paths: { '/v2/Users': { status: 401 } }, notFound: scimError }, '/v2'],
])('where every path answers 404, %s is offered', async (_name, server, path) => {
  const { message } = await meet(server);
  expect(message).toBe(`${nothing}. A SCIM endpoint answers at ${path}: try again with --tenant-url ${path}`);
});

test.each<[string, Server]>([
  ['a web site', { paths: { '/scim/Users': { status: 200, body: html } } }],
  ['SCIM errors for all that is not there', { paths: {}, notFound: scimError }],
  ['a server that refuses every path without a token', { paths: {}, isGuarded: true }],
])('%s is not taken for a SCIM endpoint', async (_name, server) => {
  const { message } = await meet(server);
  expect(message).toMatch(new RegExp(`^${nothing}. None of /scim/v2, /scim, /v2 at .*looks like SCIM: check the path`));
});

test('each path is asked once, without the token and without the flags of the Tenant URL', async () => {
  const { open } = await meet({ paths: {} });
  expect(open).toEqual(['/scim/Users', '/scim/v2/Users', '/v2/Users', '/wrong/Users'].map((path) => `${path}?count=1`));
});

test('a provider that answers a query without results with 404 is there, also without discovery documents', async () => {
  const paths = { '/wrong/Users?flag=secret&startIndex=1&count=1': { status: 200, body: list } };
  expect(await meet({ paths })).toEqual({ message: 'it was met', open: [] });
});
