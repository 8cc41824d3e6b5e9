import { at, type Check, defineCheck, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import { findAttribute } from '../../../engine/scim/attribute-path';
import { stringOf } from '../../../engine/scim/json';
import { excerpt } from '../../shared/error-body';
import {
  answered,
  hasSpoken,
  isSuccess,
  mediaType,
  offence,
  silent,
  some,
  withCredentials,
} from '../../shared/exchanges';
import { unreadable } from '../../shared/patched';

export const bodiesAreJson = defineSurvey({
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

export const noContentIsEmpty = defineSurvey({
  id: 'connection.no-content.empty',
  title: 'Answers with status 204 have no body',
  failure: 'An answer with status 204 announces a body',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 9110', section: '15.3.5' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'What follows on the same connection is misread, so later calls fail at random.',
  fix: 'Write no body and no Content-Length with 204; answer 200 where there is something to say.',
  survey: 'everything',
  messages: { body: 'expected no body with 204, got {actual} for {request} ({count} in all)' },
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
    if (empty.length === 0) return skip('nothing was answered with 204');
    return hasSpoken(exchanges) ? pass : skip(silent);
  },
});

export const charsetIsUtf8 = defineSurvey({
  id: 'connection.charset.utf-8',
  title: 'No answer claims a character set other than UTF-8',
  failure: 'An answer claims a character set other than UTF-8',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'RFC 8259', section: '8.1' },
  ],
  impact: 'Names with letters outside ASCII are mangled, and Entra sends them again every cycle.',
  fix: 'Encode every body as UTF-8 and send either no charset parameter or charset=utf-8.',
  survey: 'everything',
  messages: { charset: 'expected no charset or utf-8, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const charset = (header = '') => /charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1]?.toLowerCase();
    const offenders = answered(exchanges)
      .filter(({ response }) => /json/.test(response.headers['content-type'] ?? ''))
      .filter(
        ({ response }) => !['utf-8', 'utf8', 'us-ascii', undefined].includes(charset(response.headers['content-type'])),
      );
    if (!some(offenders)) return hasSpoken(exchanges) ? pass : skip(silent);
    return offence('charset', offenders, {
      expected: 'utf-8',
      actual: ({ response }) => charset(response.headers['content-type']) ?? null,
      at: (exchange) => at.header(exchange, 'content-type'),
    });
  },
});

export const namesPreserved = defineCheck({
  id: 'connection.charset.names-preserved',
  title: 'A name with letters outside ASCII comes back as it was sent',
  failure: 'A name with letters outside ASCII comes back mangled',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'People see their names mangled, and Entra sends the same update every cycle.',
  fix: 'Read and write bodies as UTF-8, and store them in columns that hold all of Unicode.',
  probe: 'connection.requests',
  steps: ['patch', 'read'],
  operations: ['update'],
  messages: { mangled: 'expected {expected}, got {actual}' },
  judge({ patch, read }, { facts }) {
    const path = stringOf(facts.namePath);
    if (path === undefined) return skip('the profile maps no name that could carry such letters');
    if (!isSuccess(patch)) return skip('the PATCH of the name was refused: see the checks of PATCH');
    if (unreadable(read)) return skip('the user could not be read: see connection.patch.routed');
    const { value, pointer } = findAttribute(read.response.body, path);
    if (value === facts.name) return pass;
    return fail('mangled', { expected: facts.name ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const bodyChecks: Check[] = [bodiesAreJson, noContentIsEmpty, charsetIsUtf8, namesPreserved];
