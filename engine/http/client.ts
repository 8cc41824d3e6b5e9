import * as http from 'node:http';
import * as https from 'node:https';
import { setImmediate as turnOfLoop } from 'node:timers/promises';
import supertest from 'supertest';
import type { Call } from '../../contract/probe';
import type { Json, RecordedExchange } from '../../contract/results';
import type { TenantUrl } from './tenant-url';

export interface ClientOptions {
  tenantUrl: TenantUrl;
  token: string;
  /** Milliseconds from sending to the last byte. */
  timeoutMs: number;
  /** Connections that are kept open. */
  concurrency: number;
}

/** What one call did, not yet redacted. */
export type Played = Pick<RecordedExchange, 'request' | 'response' | 'startedAt' | 'durationMs' | 'error'>;

export interface Client {
  /** @param connection `new` for a call that must not meet a connection that the server is about to close */
  send(call: Call, connection?: 'new'): Promise<Played>;
  close(): void;
}

/** Also a run that plays one probe at a time has calls that go out at once. */
const leastSockets = 3;

/**
 * How long a connection is kept without a call. Servers close idle connections themselves, Node's after five seconds, and a
 * call that meets the closing would look as if the provider had broken it off. An answer may take longer.
 */
const idleMs = 1000;

/** A body larger than this is an outcome (`too-large`), not something to read to its end. */
export const maxBodyBytes = 5 * 1024 * 1024;

/** JSON that nests deeper is an outcome too (`too-deep`): whoever walks it would run out of stack. SCIM needs five levels. */
const maxDepth = 100;

/**
 * Sends calls with supertest over connections that are kept open. Redirects are never followed, so the token goes to
 * no other origin; whatever the server does is returned as data.
 */
export function makeClient(options: ClientOptions): Client {
  const { tenantUrl, timeoutMs } = options;
  const settings = { keepAlive: true, timeout: idleMs, maxSockets: Math.max(options.concurrency, leastSockets) };
  const { Agent } = tenantUrl.origin.startsWith('https:') ? https : http;
  const kept = new Agent(settings);
  return {
    async send(call, connection) {
      const target = urlOf(tenantUrl, call);
      const headers = headersOf(call);
      const request = {
        method: call.method,
        url: `${tenantUrl.origin}${target}`,
        headers,
        ...(call.body === undefined ? {} : { body: call.body }),
      };
      await hearOfClosedConnections();
      const startedAt = new Date().toISOString();
      const start = performance.now();
      const agent = connection === 'new' ? new Agent({ keepAlive: false }) : kept;
      const answer = await exchange(call, target, headers, agent).then(
        (response) => ({ response, error: null }),
        (error: unknown) => ({ response: null, error: describeError(error, timeoutMs) }),
      );
      return { request, ...answer, startedAt, durationMs: Math.round((performance.now() - start) * 10) / 10 };
    },
    close: () => kept.destroy(),
  };

  async function exchange(
    call: Call,
    target: string,
    headers: Record<string, string>,
    agent: http.Agent,
  ): Promise<Played['response']> {
    const method = call.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const test = supertest(tenantUrl.origin)
      [method](target)
      .agent(agent)
      .redirects(0)
      .buffer(true)
      .ok(() => true)
      // Bounds what is decompressed too, and stops the decompressing.
      .maxResponseSize(maxBodyBytes)
      .timeout({ deadline: timeoutMs });
    for (const [name, value] of Object.entries(headers)) test.set(name, value.replaceAll('{token}', options.token));
    if (call.body !== undefined) test.send(typeof call.body === 'string' ? call.body : JSON.stringify(call.body));
    const response = await test.parse((stream, done) => readText(stream as unknown as http.IncomingMessage, done));
    const text = typeof response.body === 'string' ? response.body : '';
    const answered = { status: response.status, headers: textHeaders(response.headers) };
    return text === '' ? answered : { ...answered, body: parseBody(text) };
  }
}

/**
 * While the event loop is busy it hears of nothing: a connection may have been idle for too long, or be closed already, and
 * still look as good as any. The first turn may be the one that is under way; after the second, those connections are gone.
 */
async function hearOfClosedConnections(): Promise<void> {
  await turnOfLoop();
  await turnOfLoop();
}

function urlOf(tenantUrl: TenantUrl, call: Call): string {
  const pairs = Object.entries(call.query ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const query = [tenantUrl.flags, call.rawQuery ?? '', ...pairs].filter((part) => part !== '').join('&');
  return `${tenantUrl.basePath}${call.path}${query === '' ? '' : `?${query}`}`;
}

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string | null> = {
    Accept: 'application/scim+json, application/json',
    Authorization: 'Bearer {token}',
    'User-Agent': 'scim-conformance',
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/scim+json; charset=utf-8' }),
    ...call.headers,
  };
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null));
}

function readText(stream: http.IncomingMessage, done: (error: Error | null, text: string) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer | string) => chunks.push(Buffer.from(chunk)));
  stream.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
}

/** JSON where it is JSON; the text itself where it is not, which the checks then see as a string. */
function parseBody(text: string): Json {
  const body = parsed(text);
  if (isDeeper(body, maxDepth)) throw Object.assign(new Error('body too deep'), { code: 'TOO_DEEP' });
  return body;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return text;
  }
}

const isDeeper = (value: Json, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)));

function textHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

const kinds: [RegExp, string, string][] = [
  [/ETOOLARGE/, 'too-large', `the body is larger than ${maxBodyBytes / 1024 / 1024} MB`],
  [/TOO_DEEP/, 'too-deep', `the JSON of the body nests deeper than ${maxDepth} levels`],
  [/ECONNREFUSED/, 'refused', 'nothing listens there: the connection was refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'unknown-host', 'the host name is unknown'],
  [
    /ECONNRESET|EPIPE|socket hang up|aborted|ECONNABORTED|premature/i,
    'closed',
    'the connection was closed before the answer was complete',
  ],
  [/EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/, 'unreachable', 'the host cannot be reached'],
  [/HPE_/, 'invalid-http', 'the answer is not valid HTTP'],
  [/CERT|SSL|TLS|EPROTO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ALTNAME/i, 'tls', 'the TLS connection failed'],
  [/Z_(DATA|BUF)_ERROR|incorrect header check/, 'invalid-encoding', 'the body cannot be decompressed'],
];

function describeError(error: unknown, timeoutMs: number): { kind: string; message: string } {
  const {
    code = '',
    message = String(error),
    timeout,
  } = error as { code?: string; message?: string; timeout?: number };
  if (timeout !== undefined || code === 'ETIMEDOUT')
    return { kind: 'timeout', message: `no complete answer within ${timeoutMs} ms` };
  const known = kinds.find(([pattern]) => pattern.test(code)) ?? kinds.find(([pattern]) => pattern.test(message));
  return known
    ? { kind: known[1], message: known[2] + (known[1] === 'tls' ? ` (${code || message})` : '') }
    : { kind: 'other', message };
}
