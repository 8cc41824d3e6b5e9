import { at, type Check, pass, skip } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { defineSurvey } from '../define';
import { excerpt } from '../reading/error-body';
import { answered, hasSpoken, mediaType, offence, silent, some, withCredentials } from '../reading/exchanges';

const bodiesAreJson = defineSurvey({
  id: 'connection.body.is-json',
  title: 'Successful answers that are labelled as JSON can be parsed',
  failure: 'A successful answer that is labelled as JSON contains no JSON object',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.1' },
    { source: 'RFC 8259', section: '2' },
  ],
  impact: 'Entra cannot read the response, and the call counts as failed.',
  fix: 'Let one JSON serialiser write the whole body. Write nothing before or after it.',
  survey: 'everything',
  messages: { notJson: 'expected a JSON object, got {actual} for {request} (first of {count})' },
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
