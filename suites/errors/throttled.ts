import { at, type Check, pass, skip } from '../../contract/check';
import { defineSurvey } from '../define';
import { errorAnswers } from '../reading/error-body';
import { hasSpoken, offence, silent, some } from '../reading/exchanges';

/** The run does not provoke rate limiting: this is judged only when its pace was too fast for the provider. */
const retryAfterGiven = defineSurvey({
  id: 'errors.throttled.retry-after',
  title: 'Every 429 has a Retry-After header',
  failure: 'A request is rejected with 429 without Retry-After',
  rfc: 'MAY',
  entra: 'degrades',
  refs: [
    { source: 'RFC 9110', section: '10.2.3' },
    { source: 'Entra', topic: 'Throttling' },
  ],
  impact: 'Entra does not know how long to wait: it repeats the request too early, or gives up until the next cycle.',
  fix: 'Send Retry-After with every 429, in seconds or as a date.',
  survey: 'everything',
  judgesPutOff: true,
  messages: { missing: 'expected Retry-After, got {actual} with the 429 for {request} (first of {count})' },
  judge(exchanges) {
    const offenders = errorAnswers(exchanges).filter(
      ({ response }) => response.status === 429 && !response.headers['retry-after'],
    );
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('missing', offenders, {
      expected: 'Retry-After',
      actual: () => 'none',
      at: (offender) => at.header(offender, 'Retry-After'),
    });
  },
});

export const throttled: Check[] = [retryAfterGiven];
