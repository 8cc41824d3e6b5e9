import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineSurvey } from '../define';
import { answered, hasSpoken, offence, silent, some } from '../reading/exchanges';

const messages: Record<string, string> = {
  timeout: 'expected a complete answer in time, got {actual} (first of {count})',
  closed: 'expected a complete answer before the connection closes, got {actual} (first of {count})',
  refused: 'expected a connection, got {actual} (first of {count})',
  tls: 'expected a TLS connection, got {actual} (first of {count})',
  'too-large': 'expected an answer of at most 5 MB, got {actual} (first of {count})',
  other: 'expected a valid HTTP answer, got {actual} (first of {count})',
};

/** The prerequisite of every check whose exchanges got no answer; the engine refers to it by its id. */
const requestsAnswered = defineSurvey({
  id: 'connection.requests.answered',
  title: 'Every request gets a complete HTTP answer of at most 5 MB',
  failure: 'A request gets no complete HTTP answer of at most 5 MB',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.1' },
    { source: 'RFC 9110', section: '3.4' },
  ],
  impact:
    'Calls fail without a status that says why. Entra repeats them in the next cycle and finally quarantines the job.',
  fix: 'Find these requests in the logs of the server and its gateways. Typical reasons are crashes, time limits, body size limits and broken HTTP framing.',
  survey: 'everything',
  messages,
  headlines: {
    timeout: 'Requests are not answered in time',
    closed: 'The connection closes before the answer is complete',
    refused: 'Connections are refused',
    tls: 'The TLS connection fails',
    'too-large': 'An answer is too large',
    other: 'An answer is not valid HTTP',
  },
  judge(exchanges) {
    const lost = exchanges.flatMap(({ index, error }) => (error ? [{ index, error }] : []));
    const [first] = lost;
    if (!first) return hasSpoken(exchanges) ? pass : skip(silent);
    return fail(Object.hasOwn(messages, first.error.kind) ? first.error.kind : 'other', {
      expected: 'a complete HTTP answer',
      actual: first.error.message,
      at: lost.slice(0, 20).map(({ index }) => ({ exchange: index, part: 'request', in: 'headers' })),
      data: { count: String(lost.length) },
    });
  },
});

/** The prerequisite of every request that was rejected with 429; the diagnosis refers to it by its id. */
const notThrottled = defineSurvey({
  id: 'connection.requests.not-throttled',
  title: 'No request is rejected with 429 (rate limit)',
  failure: 'Requests are rejected with 429 (rate limit)',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Requests per second' },
  ],
  impact: 'Entra waits and repeats the request: cycles take longer, and leavers keep access meanwhile.',
  fix: 'Allow 25 requests per second for each tenant, and state the time to wait in Retry-After. To judge what was rejected here, audit more slowly with --max-rps.',
  survey: 'everything',
  messages: { throttled: 'expected no 429, got one for {request} (first of {count})' },
  judge(exchanges) {
    const refused = answered(exchanges).filter(({ response }) => response.status === 429);
    if (!some(refused)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('throttled', refused, {
      expected: 'no 429',
      actual: ({ response }) => response.status,
      at: at.status,
    });
  },
});

export const requests: Check[] = [requestsAnswered, notThrottled];
