import { at, type Check, pass, skip } from '../../contract/check';
import { defineSurvey } from '../define';
import { answered, hasSpoken, offence, silent, some } from '../reading/exchanges';

const noContentIsEmpty = defineSurvey({
  id: 'connection.no-content.empty',
  title: 'Answers with status 204 have no body',
  failure: 'An answer with status 204 has or announces a body',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 9110', section: '15.3.5' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'The next answer on the same connection is misread, so later calls fail at random.',
  fix: 'Send neither a body nor a Content-Length other than 0 with 204. Answer 200 when you return a body.',
  survey: 'everything',
  messages: { body: 'expected no body with 204, got {actual} for {request} (first of {count})' },
  judge(exchanges) {
    const empty = answered(exchanges).filter(({ response }) => response.status === 204);
    const offenders = empty.filter(
      ({ response }) => response.body !== undefined || Number(response.headers['content-length'] ?? 0) > 0,
    );
    if (some(offenders))
      return offence('body', offenders, {
        expected: null,
        actual: ({ response }) =>
          response.body === undefined ? `${response.headers['content-length']} bytes` : 'a body',
        at: (exchange) => at.header(exchange, 'content-length'),
      });
    if (empty.length === 0) return skip('no request was answered with 204');
    return hasSpoken(exchanges) ? pass : skip(silent);
  },
});

export const noContent: Check[] = [noContentIsEmpty];
