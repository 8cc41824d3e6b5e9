import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { defineCheck, defineSurvey } from '../define';
import { answered, hasSpoken, isSuccess, mediaType, offence, silent, some } from '../reading/exchanges';
import { unreadable } from '../reading/patched';

const charsetIsUtf8 = defineSurvey({
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
    const charset = (header = '') => /charset="?([^";\s]+)/i.exec(header)?.[1]?.toLowerCase();
    const offenders = answered(exchanges)
      .filter((exchange) => /json$/.test(mediaType(exchange)))
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

const namesPreserved = defineCheck({
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
  probe: 'request-forms',
  steps: ['patch', 'read'],
  operations: ['update'],
  messages: { mangled: 'expected {expected}, got {actual}' },
  judge({ patch, read }, { facts }) {
    const path = facts.namePath;
    if (!path) return skip('the profile maps no name that could carry such letters');
    if (!isSuccess(patch)) return skip('the PATCH of the name was refused: see the checks of PATCH');
    if (unreadable(read)) return skip('the user could not be read: see connection.patch.routed');
    const { value, pointer } = findAttribute(read.response.body, path);
    if (value === facts.name) return pass;
    return fail('mangled', { expected: facts.name ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const charset: Check[] = [charsetIsUtf8, namesPreserved];
