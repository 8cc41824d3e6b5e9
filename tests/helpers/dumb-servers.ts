import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

type Respond = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void;

const json =
  (status: number, body: string): Respond =>
  (_request, response) =>
    void response.writeHead(status, { 'Content-Type': 'application/scim+json' }).end(body);

/**
 * Servers that say nothing, or nonsense. On none of them may a check pass. A bare 401 or 404 for everything is not among
 * them: there a check passes whose right answer that is, and the audit itself ends at Test Connection.
 */
export const dumbServers: Record<string, Respond> = {
  'an empty 200': (_request, response) => void response.writeHead(200).end(),
  'an empty 204': (_request, response) => void response.writeHead(204).end(),
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
  'a closed connection': (request) => void request.socket.destroy(),
};

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
