import { renderHar } from '../../reporters/har';
import { inconclusive, nonConformant } from './sample-results';

interface Har {
  log: { version: string; creator: { name: string; version: string }; entries: Entry[] };
}
interface Entry {
  startedDateTime: string;
  time: number;
  request: {
    method: string;
    url: string;
    httpVersion: string;
    headers: { name: string; value: string }[];
    queryString: object[];
    cookies: object[];
    postData?: { mimeType: string; text: string };
    headersSize: number;
    bodySize: number;
  };
  response: {
    status: number;
    statusText: string;
    content: { size: number; mimeType: string; text?: string };
    redirectURL: string;
    headersSize: number;
    bodySize: number;
  };
  cache: object;
  timings: { send: number; wait: number; receive: number };
}

const har = JSON.parse(renderHar(nonConformant())) as Har;

test('it is HAR 1.2 with an entry per exchange', () => {
  expect(har.log.version).toBe('1.2');
  expect(har.log.creator).toEqual({ name: 'scim-conformance', version: '0.1.0' });
  expect(har.log.entries.length).toBe(300);
});

test('every entry has what the format asks for', () => {
  for (const { startedDateTime, time, request, response, cache, timings } of har.log.entries) {
    expect(new Date(startedDateTime).toISOString()).toBe(startedDateTime);
    expect(timings.send + timings.wait + timings.receive).toBe(time);
    expect(cache).toEqual({});
    expect(request).toMatchObject({
      method: expect.any(String),
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headersSize: -1,
    });
    expect(request.bodySize).toBe(Buffer.byteLength(request.postData?.text ?? ''));
    expect(response).toMatchObject({ statusText: '', headersSize: -1, redirectURL: expect.any(String) });
    expect(response.content.size).toBe(Buffer.byteLength(response.content.text ?? ''));
    expect(request.headers.find(({ name }) => name === 'Authorization')?.value).toBe('[redacted]');
  }
});

test('queries are taken apart, and bodies have their types', () => {
  const find = har.log.entries.find(({ request }) => request.url.includes('filter='));
  expect(find?.request.queryString).toEqual([{ name: 'filter', value: expect.stringMatching(/^userName eq "/) }]);
  const post = har.log.entries.find(({ request }) => request.method === 'POST');
  expect(post?.request.postData?.mimeType).toBe('application/scim+json; charset=utf-8');
});

test('a request without an answer has status 0 and says why', () => {
  const [entry] = (JSON.parse(renderHar(inconclusive())) as Har).log.entries;
  expect(entry?.response).toMatchObject({
    status: 0,
    bodySize: -1,
    comment: 'nothing listens there: the connection was refused',
  });
});
