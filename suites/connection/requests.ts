import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineSurvey } from '../define';
import { answered, hasSpoken, offence, silent, some } from '../reading/exchanges';

const messages: Record<string, string> = {
  timeout: 'expected a complete answer in time, got {actual} ({count} in all)',
  closed: 'expected a complete answer, got {actual} ({count} in all)',
  refused: 'expected a connection, got {actual} ({count} in all)',
  tls: 'expected a TLS connection, got {actual} ({count} in all)',
  'too-large': 'expected an answer of reasonable size, got {actual} ({count} in all)',
  other: 'expected a complete HTTP answer, got {actual} ({count} in all)',
};

/** Stands in front of every check whose exchanges got no answer; the engine refers to it by its id. */
const requestsAnswered = defineSurvey({
  id: 'connection.requests.answered',
  title: 'Every request gets a complete HTTP answer',
  failure: 'A request gets no complete HTTP answer',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.1' },
    { source: 'RFC 9110', section: '3.4' },
  ],
  impact:
    'Calls fail without a status that says why; Entra repeats them in the next cycle and in the end quarantines the job.',
  fix: 'Find these requests in the logs of the server and of what stands before it: crashes, time limits, body limits and broken framing answer like this.',
  survey: 'everything',
  messages,
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

/** Stands in front of what was refused for it; the diagnosis refers to it by its id. */
const notThrottled = defineSurvey({
  id: 'connection.requests.not-throttled',
  title: 'No request is refused for there being too many',
  failure: 'Requests are refused for there being too many',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Requests per second' },
  ],
  impact: 'Entra waits and repeats the request: cycles take longer, and leavers keep access meanwhile.',
  fix: 'Let 25 requests per second of one tenant through; say how long to wait in Retry-After. To judge what was refused here, audit more slowly with --max-rps.',
  survey: 'everything',
  messages: { throttled: 'expected no 429, got it for {request} ({count} in all)' },
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
