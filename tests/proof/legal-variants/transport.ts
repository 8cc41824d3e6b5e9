import { gzipSync } from 'node:zlib';
import type { Behaviour, ScimRequest } from '../../../provider/behaviour';
import { scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { splitUrl } from '../../../provider/request-url';
import type { Store } from '../../../provider/store';
import type { Answer } from '../../../provider/types';
import { answers, bodies, deeply, type Variant, without } from './variant';

const bytesOf = ({ body }: Answer) => Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
const headersOf = (answer: Answer, request: ScimRequest) =>
  answer.body === undefined
    ? answer.headers
    : { 'Content-Type': request.context.behaviour.contentType(answer), ...answer.headers };

/** A call is put off once only: its repetition could also be a tenth one, while other calls are under way. */
function everyTenthPutOff(): Behaviour['beforeRoute'] {
  const callsOf = new WeakMap<Store, { count: number; putOff: Set<string> }>();
  return ({ context, method, segments, query, body }) => {
    const calls = callsOf.get(context.store) ?? { count: 0, putOff: new Set() };
    callsOf.set(context.store, calls);
    calls.count += 1;
    const call = JSON.stringify([method, segments, `${query}`, body]);
    // Not the first contact, which reports that it was put off.
    if (calls.count <= 10 || calls.count % 10 !== 0 || calls.putOff.has(call)) return undefined;
    calls.putOff.add(call);
    throw scimError(429, 'slow down', undefined, { 'Retry-After': '0' });
  };
}

/** Counts wrong tokens, and accepts no token any more after the third. */
function lockedAfterThreeWrongTokens(): Pick<Behaviour, 'authenticate' | 'unauthorized'> {
  const wrongAt = new WeakMap<Store, number>();
  return {
    authenticate: (authorization, token, request) => {
      const { store } = request.context;
      const isRight = exemplary.authenticate(authorization, token, request);
      const wrong = (wrongAt.get(store) ?? 0) + (authorization !== undefined && !isRight ? 1 : 0);
      wrongAt.set(store, wrong);
      return isRight && wrong <= 3;
    },
    unauthorized: (authorization, ...rest) => {
      const error = exemplary.unauthorized(authorization, ...rest);
      return Object.assign(error, { headers: { ...error.headers, 'Cache-Control': 'no-store' } });
    },
  };
}

/** Changes the text of every answer that has one. */
const texts = (change: (text: string) => string) =>
  answers(({ body }) =>
    body === undefined ? undefined : { body: change(typeof body === 'string' ? body : JSON.stringify(body)) },
  );

/** How answers travel: HTTP, media types, the form of the JSON, errors. */
export const transport: Variant[] = [
  {
    id: 'scim-json-without-charset',
    behaviour: { contentType: () => 'application/scim+json' },
    why: 'RFC 8259 §11: JSON has no charset parameter',
  },
  {
    id: 'plain-json',
    behaviour: { contentType: () => 'application/json' },
    ambiguity: 34,
    warns: ['connection.response-media-type.scim-json'],
    why: 'Entra accepts both media types',
  },
  {
    id: 'plain-json-with-charset',
    behaviour: { contentType: () => 'application/json;charset=UTF-8' },
    ambiguity: 34,
    warns: ['connection.response-media-type.scim-json'],
    why: 'Entra accepts both media types',
  },
  {
    id: 'media-type-in-capitals',
    behaviour: { contentType: () => 'Application/SCIM+JSON; Charset="UTF-8"' },
    why: 'RFC 9110 §8.3.1: types and parameter names are case-insensitive',
  },
  {
    id: 'chunked',
    behaviour: {
      send: (answer, request, response) => {
        response.writeHead(answer.status, headersOf(answer, request));
        const bytes = answer.body === undefined ? undefined : bytesOf(answer);
        if (bytes) {
          response.write(bytes.subarray(0, 9));
          response.write(bytes.subarray(9));
        }
        response.end();
      },
    },
    why: 'RFC 9112 §7.1',
  },
  {
    id: 'compressed',
    behaviour: {
      send: (answer, request, response) => {
        const accepts = /gzip/.test(String(request.headers['accept-encoding'] ?? ''));
        if (!accepts || answer.body === undefined) return exemplary.send(answer, request, response);
        response.writeHead(answer.status, {
          ...headersOf(answer, request),
          'Content-Encoding': 'gzip',
          Vary: 'Accept-Encoding',
        });
        response.end(gzipSync(bytesOf(answer)));
      },
    },
    why: 'RFC 9110 §12.5.3: the client declares that it accepts gzip',
  },
  {
    id: 'connection-closed-after-each-answer',
    behaviour: answers(({ headers }) => ({ headers: { ...headers, Connection: 'close' } })),
    why: 'RFC 9112 §9.6',
  },
  {
    id: 'lower-case-and-additional-headers',
    behaviour: answers(({ headers }) => ({
      headers: {
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
        'cache-control': 'no-store',
        'x-request-id': '7',
        'set-cookie': 'sid=1; HttpOnly',
        'strict-transport-security': 'max-age=63072000',
      },
    })),
    why: 'RFC 9110 §5.1: header names are case-insensitive',
  },
  {
    id: 'members-in-another-order',
    behaviour: bodies((body) => deeply(body, (object) => Object.fromEntries(Object.entries(object).reverse()))),
    why: 'RFC 8259 §4: the members of an object have no order',
  },
  {
    id: 'pretty-printed',
    behaviour: texts((text) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`),
    why: 'RFC 8259 §2: white space has no meaning',
  },
  {
    id: 'escaped-letters',
    behaviour: texts((text) =>
      text
        .replaceAll('/', '\\/')
        .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
    why: 'RFC 8259 §7: any character may be escaped',
  },
  {
    id: 'trailing-slash-unknown',
    behaviour: {
      splitUrl: (url, basePath) => {
        const path = url.split('?')[0] ?? '';
        const isOdd = path.length > basePath.length + 1 && (path.endsWith('/') || path.includes('//'));
        return isOdd ? { segments: undefined, query: splitUrl(url, basePath).query } : splitUrl(url, basePath);
      },
    },
    ambiguity: 30,
    why: 'no section forbids it',
  },
  {
    id: 'calls-put-off',
    behaviour: { beforeRoute: everyTenthPutOff() },
    why: 'RFC 6585 §4: Entra waits and repeats the call',
  },
  {
    id: 'three-wrong-tokens-lock',
    behaviour: lockedAfterThreeWrongTokens(),
    why: 'gateways count failed log-ins; RFC 6750 §3.1 says nothing of how many there may be',
  },
  {
    id: 'refusals-are-empty-pages',
    behaviour: answers(({ status, headers }) =>
      status === 401 ? { headers: { ...headers, 'Content-Type': 'text/html' }, body: '' } : undefined,
    ),
    warns: ['auth.refusal.scim-error'],
    why: 'an empty body is no login page, whatever its media type; Entra reads the status',
  },
  {
    id: 'error-status-as-number',
    behaviour: { errorBody: (error) => ({ ...exemplary.errorBody(error), status: error.status }) },
    ambiguity: 36,
    warns: ['errors.answer.status-is-string'],
    why: 'Entra accepts it',
  },
  {
    id: 'no-scim-type',
    behaviour: { errorBody: (error) => without(exemplary.errorBody(error), 'scimType') },
    warns: ['users.duplicate.scim-type', 'filtering.invalid.scim-type'],
    why: 'RFC 7644 §3.12: scimType is optional',
  },
  {
    id: 'scim-type-on-other-errors',
    behaviour: { errorBody: (error) => ({ scimType: 'invalidValue', ...exemplary.errorBody(error) }) },
    ambiguity: 24,
    warns: ['errors.scim-type.placed'],
    why: 'RFC 7644 §3.12, table 9, defines the keywords for 400 and 409 only',
  },
  {
    id: 'no-error-detail',
    behaviour: { errorBody: (error) => without(exemplary.errorBody(error), 'detail') },
    warns: ['errors.answer.detail'],
    why: 'RFC 7644 §3.12: detail is optional',
  },
  {
    id: 'more-in-errors',
    behaviour: {
      errorBody: (error) => ({ ...exemplary.errorBody(error), errorCode: 'E-17', timestamp: '2026-01-01T00:00:00Z' }),
    },
    why: 'RFC 7643 §2.1: a client ignores what it does not know',
  },
  {
    id: 'unknown-verb-501',
    behaviour: {
      route: (request) => {
        try {
          return exemplary.route(request);
        } catch (error) {
          if ((error as { status?: number }).status === 405) throw scimError(501, 'not implemented');
          throw error;
        }
      },
    },
    why: 'RFC 7644 §3.12, table 8: 501 for operations that are not supported',
  },
];
