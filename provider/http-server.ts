import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Behaviour, Context, ScimRequest } from './behaviour';
import { isScimError, type ScimError, scimError } from './errors';
import { baseUrlOf } from './request-url';
import type { Store } from './store';
import type { Answer } from './types';

export interface ServerSettings {
  behaviour: Behaviour;
  store: Store;
  token: string;
  basePath: string;
  latencyMs: number;
  /** Host and port to write into URLs when the request does not name a usable one. */
  authority(): string;
  counted(): void;
}

/** Makes the HTTP server; the caller lets it listen. */
export function createScimServer(settings: ServerSettings): Server {
  const server = createServer({ maxHeaderSize: 65_536 }, (message, response) => {
    settings.counted();
    // Only a deviating behaviour can fail this late; its client sees a broken connection, and nobody else anything.
    serve(settings, message, response).catch(() => response.destroy());
  });
  // Longer than clients keep idle connections, so that none meets a connection which is just being closed.
  server.keepAliveTimeout = 120_000;
  server.on('clientError', answerUnreadable);
  return server;
}

async function serve(settings: ServerSettings, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { behaviour, store, latencyMs } = settings;
  const context: Context = {
    behaviour,
    store,
    baseUrl: baseUrlOf(message.headers.host, settings.authority(), settings.basePath),
  };
  const { segments, query } = behaviour.splitUrl(message.url ?? '/', settings.basePath);
  const request: ScimRequest = {
    // The answer to HEAD is that to GET; node leaves its body out.
    method: message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET'),
    segments: segments ?? [],
    query,
    headers: message.headers,
    body: undefined,
    context,
  };
  let answer: Answer;
  try {
    if (!behaviour.authenticate(message.headers.authorization, settings.token, request))
      throw behaviour.unauthorized(message.headers.authorization);
    const bytes = await readBytes(message, behaviour.limits.maxBodyBytes);
    const early = behaviour.beforeRoute(request);
    answer = (early instanceof Promise ? await early : early) ?? (await handle(request, segments, bytes));
  } catch (error) {
    answer = answerError(behaviour, isScimError(error) ? error : scimError(500, 'an internal error occurred'));
  }
  answer = behaviour.beforeSend(answer, request);
  if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
  behaviour.send(answer, request, response);
}

async function handle(request: ScimRequest, segments: string[] | undefined, bytes: Buffer): Promise<Answer> {
  const { behaviour } = request.context;
  if (segments === undefined) throw scimError(404, 'there is nothing at this URL');
  if (bytes.length > 0 && (request.method === 'POST' || request.method === 'PUT' || request.method === 'PATCH')) {
    if (!behaviour.acceptsContentType(request.headers['content-type']))
      throw scimError(415, 'send application/scim+json or application/json, in UTF-8');
    request.body = behaviour.parseBody(bytes);
  }
  return behaviour.route(request);
}

/** Collects a body up to the limit; what comes after it is let through unread, so that the client sees the answer. */
function readBytes(message: IncomingMessage, limit: number): Promise<Buffer> | Buffer {
  if (message.headers['content-length'] === undefined && message.headers['transfer-encoding'] === undefined)
    return Buffer.alloc(0);
  const tooLarge = () => scimError(413, `a request body may have ${limit} bytes`, undefined, { Connection: 'close' });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    if (Number(message.headers['content-length']) > limit) {
      message.resume();
      reject(tooLarge());
      return;
    }
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(tooLarge());
      else chunks.push(chunk);
    });
    message.on('end', () => resolve(Buffer.concat(chunks)));
    message.on('error', reject);
  });
}

function answerError(behaviour: Behaviour, error: ScimError): Answer {
  return { status: error.status, headers: { ...error.headers }, body: behaviour.errorBody(error) };
}

/** Writes an answer. An answer without a body has neither content type nor length. */
export function send(answer: Answer, request: ScimRequest, response: ServerResponse): void {
  const { status, headers, body } = answer;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response
    .writeHead(status, {
      'Content-Type': request.context.behaviour.contentType(answer),
      'Content-Length': bytes.length,
      ...headers,
    })
    .end(bytes);
}

/** RFC 7644 §8.1. */
export function contentType(): string {
  return 'application/scim+json; charset=utf-8';
}

/** What node's parser cannot read gets a SCIM error as well. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, reason] =
    error.code === 'HPE_HEADER_OVERFLOW' ? ['431', 'Request Header Fields Too Large'] : ['400', 'Bad Request'];
  const body = JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status,
    detail: 'the request could not be read as HTTP',
  });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: ${contentType()}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}
