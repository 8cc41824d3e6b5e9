import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { type Client, makeClient, maxBodyBytes } from '../../../engine/http/client';
import { parseTenantUrl } from '../../../engine/http/tenant-url';

const seen: { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }[] = [];
const bomb = gzipSync('x'.repeat(maxBodyBytes * 4));
const answers: Record<string, (response: http.ServerResponse) => void> = {
  '/scim/json': (response) => response.writeHead(200, { 'Content-Type': 'application/scim+json' }).end('{"a":[1]}'),
  '/scim/text-typed-json': (response) => response.writeHead(200).end('{"a":1}'),
  '/scim/html': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>login</html>'),
  '/scim/broken': (response) => response.writeHead(200, { 'Content-Type': 'application/scim+json' }).end('{"a":'),
  '/scim/empty': (response) => response.writeHead(200, { 'Content-Type': 'application/scim+json' }).end(),
  '/scim/none': (response) => response.writeHead(204).end(),
  '/scim/error': (response) => response.writeHead(500, { 'Content-Type': 'application/json' }).end('{"status":"500"}'),
  '/scim/large': (response) => response.writeHead(200).end('x'.repeat(maxBodyBytes + 1)),
  '/scim/deep': (response) => response.writeHead(200).end(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  '/scim/bomb': (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
  '/scim/redirect': (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/elsewhere' }).end(),
  '/scim/slow': (response) => void setTimeout(() => response.writeHead(204).end(), 1300),
  '/scim/hang': () => {},
  '/scim/drip': (response) => void response.writeHead(200, { 'Content-Length': '100' }).write('x'),
  '/scim/close': (response) => void response.socket?.destroy(),
  '/scim/cut': (response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('half');
    setTimeout(() => response.socket?.destroy(), 20);
  },
  '/scim/garbage': (response) => void response.socket?.end('this is not HTTP\r\n\r\n'),
};
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const url = request.url ?? '';
    seen.push({ method: request.method ?? '', url, headers: request.headers, body });
    const answer = answers[url.split('?')[0] ?? ''] ?? answers['/scim/json'];
    answer?.(response);
  });
});
/** On a busy machine an answer takes its time. Only who never comes to an end is given up. */
const patienceMs = 60_000;
let client: Client;
let port: number;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  client = makeClient({
    tenantUrl: parseTenantUrl(`http://127.0.0.1:${port}/scim?aadOptscim062020`),
    token: 's3cret',
    timeoutMs: patienceMs,
    concurrency: 4,
  });
});
afterAll(async () => {
  client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
const get = (path: string) => client.send({ method: 'GET', path });

test.each([
  ['/json', 200, { a: [1] }],
  ['/text-typed-json', 200, { a: 1 }],
  ['/html', 200, '<html>login</html>'],
  ['/broken', 200, '{"a":'],
  ['/empty', 200, undefined],
  ['/none', 204, undefined],
  ['/error', 500, { status: '500' }],
  ['/redirect', 302, undefined],
])('%s is an answer: %s %j', async (path, status, body) => {
  const { response, error } = await get(path);
  expect({ status: response?.status, body: response?.body, error }).toEqual({ status, body, error: null });
});

test.each([
  ['/large', 'too-large'],
  ['/bomb', 'too-large'],
  ['/deep', 'too-deep'],
  ['/close', 'closed'],
  ['/cut', 'closed'],
  ['/garbage', 'invalid-http'],
])('%s is an outcome, not a crash: %s', async (path, kind) => {
  const { response, error } = await get(path);
  expect({ response, kind: error?.kind }).toEqual({ response: null, kind });
});

test.each(['/hang', '/drip'])('%s is given up when the time is over', async (path) => {
  const tenantUrl = parseTenantUrl(`http://127.0.0.1:${port}/scim`);
  const hasty = makeClient({ tenantUrl, token: 't', timeoutMs: 200, concurrency: 1 });
  const { response, error } = await hasty.send({ method: 'GET', path });
  hasty.close();
  expect({ response, error }).toEqual({
    response: null,
    error: { kind: 'timeout', message: 'no complete answer within 200 ms' },
  });
});

test.each([
  ['http://127.0.0.1:1/scim', 'refused'],
  ['http://no-such-host.invalid/scim', 'unknown-host'],
])('%s gives %s', async (url, kind) => {
  const other = makeClient({ tenantUrl: parseTenantUrl(url), token: 't', timeoutMs: patienceMs, concurrency: 1 });
  expect((await other.send({ method: 'GET', path: '/Users' })).error?.kind).toBe(kind);
  other.close();
});

test('a connection is used again at once, but not after a pause in which the server may close it', async () => {
  const ports: (number | undefined)[] = [];
  const note = (request: http.IncomingMessage) => ports.push(request.socket.remotePort);
  server.on('request', note);
  const call = () => get('/json');
  await call();
  await call();
  await new Promise((resolve) => setTimeout(resolve, 1300));
  await call();
  server.off('request', note);
  const [first, second, third] = ports;
  expect([first === second, second === third]).toEqual([true, false]);
});

/** A server with an event loop of its own: it closes each connection soon after it has answered, and counts them. */
const hastyServer = `
  const { parentPort, workerData: closed } = require('node:worker_threads');
  const server = require('node:net').createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => {
      socket.write('HTTP/1.1 204 No Content\\r\\n\\r\\n');
      setTimeout(() => socket.destroy(), 20);
    });
    socket.on('close', () => {
      Atomics.add(closed, 0, 1);
      Atomics.notify(closed, 0);
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

test('a connection that was closed while the event loop was busy is not used again', async () => {
  const closed = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(hastyServer, { eval: true, workerData: closed });
  const at = await new Promise<number>((resolve) => worker.once('message', resolve));
  const other = makeClient({
    tenantUrl: parseTenantUrl(`http://127.0.0.1:${at}/scim`),
    token: 't',
    timeoutMs: 3000,
    concurrency: 1,
  });
  const first = await other.send({ method: 'GET', path: '/Users' });
  // Our event loop stands still until the server has closed the connection.
  expect(Atomics.wait(closed, 0, 0, 4000)).not.toBe('timed-out');
  const second = await other.send({ method: 'GET', path: '/Users' });
  other.close();
  await worker.terminate();
  expect([first, second].map(({ response, error }) => [response?.status, error])).toEqual([
    [204, null],
    [204, null],
  ]);
});

test('a call that asks for a new connection gets one, and leaves the kept ones alone', async () => {
  const ports: (number | undefined)[] = [];
  const note = (request: http.IncomingMessage) => ports.push(request.socket.remotePort);
  server.on('request', note);
  await get('/json');
  await client.send({ method: 'GET', path: '/json' }, 'new');
  await get('/json');
  server.off('request', note);
  const [first, second, third] = ports;
  expect([first === second, first === third]).toEqual([false, true]);
});

test('an answer may take longer than a connection is kept without a call', async () => {
  await get('/json');
  const { response, error } = await get('/slow');
  expect([response?.status, error]).toEqual([204, null]);
});

test('TLS against a plain port is a TLS failure', async () => {
  const other = makeClient({
    tenantUrl: parseTenantUrl(`https://127.0.0.1:${port}/scim`),
    token: 't',
    timeoutMs: patienceMs,
    concurrency: 1,
  });
  expect((await other.send({ method: 'GET', path: '/Users' })).error?.kind).toBe('tls');
  other.close();
});

test('flags come first, values are percent-encoded, a raw query stays as it is', async () => {
  await client.send({ method: 'GET', path: '/Users', query: { filter: 'userName eq "a+b&c@x"' } });
  expect(seen.at(-1)?.url).toBe('/scim/Users?aadOptscim062020&filter=userName%20eq%20%22a%2Bb%26c%40x%22');
  await client.send({ method: 'GET', path: '/Users', rawQuery: 'filter=userName+eq+%22a%40b%22' });
  expect(seen.at(-1)?.url).toBe('/scim/Users?aadOptscim062020&filter=userName+eq+%22a%40b%22');
});

test("a POST carries Entra's content type and the token; the recorded request does not hold the token", async () => {
  const { request } = await client.send({ method: 'POST', path: '/Users', body: { userName: 'ü' } });
  expect(seen.at(-1)).toMatchObject({
    method: 'POST',
    body: '{"userName":"ü"}',
    headers: { 'content-type': 'application/scim+json; charset=utf-8', authorization: 'Bearer s3cret' },
  });
  expect(JSON.stringify(request)).not.toContain('s3cret');
});

test('headers can be replaced, filled with the token, and left out', async () => {
  await client.send({
    method: 'GET',
    path: '/Users',
    headers: { Authorization: 'bearer {token}', 'User-Agent': null, Accept: null },
  });
  expect(seen.at(-1)?.headers).toMatchObject({ authorization: 'bearer s3cret' });
  expect(seen.at(-1)?.headers).not.toHaveProperty('user-agent');
  expect(seen.at(-1)?.headers).not.toHaveProperty('accept');
  await client.send({ method: 'GET', path: '/Users', headers: { Authorization: null } });
  expect(seen.at(-1)?.headers).not.toHaveProperty('authorization');
});

test('a text body is sent as it is, and null as JSON null', async () => {
  await client.send({ method: 'POST', path: '/Users', body: '{"broken' });
  expect(seen.at(-1)?.body).toBe('{"broken');
  await client.send({ method: 'POST', path: '/Users', body: null });
  expect(seen.at(-1)?.body).toBe('null');
});
