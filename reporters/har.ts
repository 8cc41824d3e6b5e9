import type { RecordedExchange, RecordedMessage, Results } from '../contract/results';
import { byteLength } from './plain-text';

/** exchanges.har: HTTP Archive 1.2, for the network panel of a browser. Sizes are those of the bodies as they stand in the file. */
export function renderHar(results: Results): string {
  const { name, version } = results.tool;
  const log = {
    version: '1.2',
    creator: { name, version },
    pages: [],
    entries: results.exchanges.map(entryOf),
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

function entryOf(exchange: RecordedExchange): object {
  const { request, response, error, durationMs } = exchange;
  const sent = bodyText(request);
  return {
    startedDateTime: exchange.startedAt,
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(request),
      queryString: queryOf(request.url),
      ...(sent === null ? {} : { postData: { mimeType: headerOf(request, 'content-type'), text: sent } }),
      headersSize: -1,
      bodySize: sent === null ? 0 : byteLength(sent),
    },
    response: response === null ? noResponse(error?.message ?? 'no answer') : responseOf(response),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    comment: `${exchange.index}: ${exchange.probe}, ${exchange.step}`,
  };
}

function responseOf(response: RecordedMessage & { status: number }): object {
  const text = bodyText(response);
  const size = text === null ? 0 : byteLength(text);
  return {
    status: response.status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headersOf(response),
    content: { size, mimeType: headerOf(response, 'content-type'), ...(text === null ? {} : { text }) },
    redirectURL: headerOf(response, 'location'),
    headersSize: -1,
    bodySize: size,
  };
}

/** What browsers write for a request that failed: status 0. */
function noResponse(message: string): object {
  return {
    status: 0,
    statusText: '',
    httpVersion: '',
    cookies: [],
    headers: [],
    content: { size: 0, mimeType: 'x-unknown' },
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
    comment: message,
  };
}

function bodyText({ body }: RecordedMessage): string | null {
  if (body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

const headersOf = ({ headers }: RecordedMessage) => Object.entries(headers).map(([name, value]) => ({ name, value }));

function headerOf({ headers }: RecordedMessage, name: string): string {
  return Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1] ?? '';
}

function queryOf(url: string): { name: string; value: string }[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}
