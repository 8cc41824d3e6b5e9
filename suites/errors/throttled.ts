import { at, type Check, pass, skip } from '../../contract/check';
import { defineSurvey } from '../define';
import { errorAnswers } from '../reading/error-body';
import { hasSpoken, offence, silent, some } from '../reading/exchanges';

/** The run provokes no throttling: this is judged when its own pace was too much for the provider. */
const retryAfterGiven = defineSurvey({
  id: 'errors.throttled.retry-after',
  title: 'No request is refused with 429 without a word on when to come back',
  failure: 'A request is refused with 429 without Retry-After',
  rfc: 'MAY',
  entra: 'degrades',
  refs: [
    { source: 'RFC 9110', section: '10.2.3' },
    { source: 'Entra', topic: 'Throttling' },
  ],
  impact: 'Entra does not know how long to wait: it repeats the request too early, or gives up until the next cycle.',
  fix: 'Send Retry-After with each 429, in seconds or as a date.',
  survey: 'everything',
  judgesPutOff: true,
  messages: { missing: 'expected Retry-After, got {actual} for {request} ({count} in all)' },
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
