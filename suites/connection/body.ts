import { at, type Check, pass, skip } from '../../contract/check';
import { defineSurvey } from '../define';
import { excerpt } from '../reading/error-body';
import {
  answered,
  hasSpoken,
  isSuccess,
  mediaType,
  offence,
  silent,
  some,
  withCredentials,
} from '../reading/exchanges';

const bodiesAreJson = defineSurvey({
  id: 'connection.body.is-json',
  title: 'Every body that is labelled as JSON can be parsed',
  failure: 'A body that is labelled as JSON cannot be parsed',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.1' },
    { source: 'RFC 8259', section: '2' },
  ],
  impact: 'Entra logs an unparsable response and the call counts as failed.',
  fix: 'Let one JSON serialiser write each body, and write nothing before or after it.',
  survey: 'everything',
  messages: { notJson: 'expected a JSON object, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const offenders = answered(exchanges)
      .filter(withCredentials)
      .filter((exchange) => isSuccess(exchange) && /json$/.test(mediaType(exchange)))
      .filter(({ response }) => typeof response.body === 'string');
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('notJson', offenders, {
      expected: 'JSON object',
      actual: excerpt,
      at: (exchange) => at.body(exchange),
    });
  },
});

export const body: Check[] = [bodiesAreJson];
