import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Behaviour } from '../../provider/behaviour';
import { exemplary } from '../../provider/exemplary';

export type Respond = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void;

const json =
  (status: number, body: unknown): Respond =>
  (_request, response) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/scim+json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body));

const bare =
  (status: number, headers: http.OutgoingHttpHeaders = {}): Respond =>
  (_request, response) =>
    void response.writeHead(status, headers).end();

const listOf = (...resources: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
});

const stranger = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: 'b1b2b3b4-0000-4000-a000-000000000001',
  userName: 'stranger@example.com',
  active: true,
  meta: { resourceType: 'User', location: '/Users/b1b2b3b4-0000-4000-a000-000000000001' },
};

const scimError = (status: number, scimType?: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  detail: 'No.',
  ...(scimType ? { scimType } : {}),
});

/** Every member that SCIM knows, each with a JSON type that it never has. */
const wrongTypes = {
  schemas: { a: 1 },
  totalResults: '1',
  startIndex: [],
  itemsPerPage: {},
  Resources: { schemas: 5, id: {} },
  id: 7,
  externalId: {},
  userName: ['x'],
  active: 'yes',
  name: 'x',
  displayName: false,
  emails: { value: 1 },
  phoneNumbers: 'x',
  addresses: 3,
  members: 'x',
  meta: [],
  patch: 'yes',
  filter: [],
  attributes: 9,
  endpoint: [],
  status: {},
  scimType: [],
  detail: 0,
};

/** Servers that say nothing, or nonsense, or one right thing whatever they are asked. On none of them may a check pass. */
export const dumbServers: Record<string, Respond> = {
  'an empty 200': bare(200),
  'an empty 204': bare(204),
  '{} with 200': json(200, '{}'),
  '{} with 201': json(201, '{}'),
  '[] with 200': json(200, '[]'),
  'null with 200': json(200, 'null'),
  '500 with {}': json(500, '{}'),
  'an HTML page': (_request, response) =>
    void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Welcome'),
  'the request itself': (_request, response, body) =>
    void response.writeHead(200, { 'Content-Type': 'application/scim+json' }).end(body),
  'the request itself with 201': (_request, response, body) =>
    void response.writeHead(201, { 'Content-Type': 'application/scim+json' }).end(body),
  'broken JSON': json(200, '{"schemas":['),
  'a closed connection': (_request, response) => void response.socket?.destroy(),
  'a bare 401': bare(401, { 'WWW-Authenticate': 'Bearer' }),
  'a bare 404': bare(404),
  'a bare 429': bare(429, { 'Retry-After': '0' }),
  'an empty list': json(200, listOf()),
  'a list of one stranger': json(200, listOf(stranger)),
  'a stranger': json(200, stranger),
  'a new stranger': json(201, stranger),
  'wrong types with 200': json(200, wrongTypes),
  'wrong types with 201': json(201, wrongTypes),
  'a SCIM error 400': json(400, scimError(400, 'invalidValue')),
  'a SCIM error 401': json(401, scimError(401)),
  'a SCIM error 404': json(404, scimError(404)),
  'a SCIM error 409': json(409, scimError(409, 'uniqueness')),
  'a SCIM error 501': json(501, scimError(501)),
};

/** Fifty megabytes of blanks, a few kilobytes on the wire. */
const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
const again = (everyMs: number, response: http.ServerResponse, part: () => void) => {
  const timer = setInterval(part, everyMs).unref();
  response.once('close', () => clearInterval(timer));
};

/** Servers that try the patience of a client, or its memory. */
export const hostileServers: Record<string, Respond> = {
  'no answer at all': () => {},
  'a body that never ends, a byte at a time': (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/scim+json' }).write('{');
    again(50, response, () => response.write(' '));
  },
  'headers that never end': (_request, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    again(5, response, () => response.socket?.write(`X-More: ${'x'.repeat(1000)}\r\n`));
  },
  'headers that come a byte at a time': (_request, response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nX-More: ');
    again(50, response, () => response.socket?.write('x'));
  },
  'provisional answers without end': (_request, response) =>
    again(20, response, () => response.socket?.write('HTTP/1.1 102 Processing\r\n\r\n')),
  'a gzip bomb': (_request, response) =>
    void response.writeHead(200, { 'Content-Type': 'application/scim+json', 'Content-Encoding': 'gzip' }).end(bomb),
  'a body that says it is gzip': (_request, response) =>
    void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('not compressed'),
  'half an answer': (_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('{');
    setTimeout(() => response.socket?.destroy(), 5);
  },
  'something that is not HTTP': (_request, response) => void response.socket?.end('220 mail.example.com ESMTP\r\n'),
  'a redirect to itself': (request, response) => bare(307, { Location: request?.url ?? '/' })(request, response, ''),
  'a redirect to another host': bare(302, { Location: 'http://evil.example/steal' }),
  'deeply nested JSON': json(200, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'a name that JavaScript knows': json(200, '{"__proto__":{"schemas":["x"]},"constructor":1,"toString":null}'),
};

const firstContact = 4;

/** A provider that is right at first, so that the audit begins, and then sends every second answer so. */
export function everySecond(respond: Respond): Partial<Behaviour> {
  let count = 0;
  return {
    send: (answer, request, response) => {
      count += 1;
      if (count <= firstContact || count % 2 === 1) exemplary.send(answer, request, response);
      else respond(response.req, response, '');
    },
  };
}

/** @returns a server that answers every request so */
export async function startDumbServer(
  respond: Respond,
): Promise<{ tenantUrl: string; token: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => respond(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    tenantUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim`,
    token: 'irrelevant',
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
