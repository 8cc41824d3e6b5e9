import { at, defineSurvey, pass, skip } from '../../../engine/contract/check';
import { answered, hasSpoken, offence, silent, some } from '../../shared/exchanges';

/** Stands in front of what was refused for it; the diagnosis refers to it by its id. */
export const notThrottled = defineSurvey({
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
