import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isSuccess } from '../../scim/exchanges';
import { defineCheck, defineSurvey } from '../define';
import { answered, hasSpoken, mediaType, offence, silent, some } from '../reading/exchanges';
import { unreadable } from '../reading/patched';

const charsetIsUtf8 = defineSurvey({
  id: 'connection.charset.utf-8',
  title: 'JSON answers declare no charset other than UTF-8',
  failure: 'A JSON answer declares a charset other than UTF-8',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'RFC 8259', section: '8.1' },
  ],
  impact: 'Names with non-ASCII letters are garbled, and Entra sends them again every cycle.',
  fix: 'Encode every body as UTF-8. Send charset=utf-8 or no charset parameter.',
  survey: 'everything',
  messages: { charset: 'expected charset utf-8 or none, got {actual} for {request} (first of {count})' },
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
  title: 'A name with non-ASCII letters is returned as it was sent',
  failure: 'A name with non-ASCII letters is not returned as it was sent',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Users see their names garbled, and Entra sends the same update every cycle.',
  fix: 'Read and write bodies as UTF-8. Store their values in columns that hold all of Unicode.',
  probe: 'request-forms',
  steps: ['patch', 'read'],
  operations: ['update'],
  messages: { mangled: 'expected {expected}, got {actual}' },
  judge({ patch, read }, { facts }) {
    const path = facts.namePath;
    if (!path) return skip('the profile maps no name that can hold such letters');
    if (!isSuccess(patch)) return skip('the PATCH of the name was refused: see the checks of the area patch');
    if (unreadable(read)) return skip('the user could not be read: see connection.patch.routed');
    const { value, pointer } = findAttribute(read.response.body, path);
    if (value === facts.name) return pass;
    if (value === facts.nameBefore)
      return skip('the PATCH has no effect at all: see connection.request-media-type.json and the area patch');
    return fail('mangled', { expected: facts.name ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const charset: Check[] = [charsetIsUtf8, namesPreserved];
