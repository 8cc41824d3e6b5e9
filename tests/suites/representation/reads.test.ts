import { pass, skip } from '../../../contract/check';
import { describeSubject, type SurveyRow } from '../subject-tables';
import { all, body, status } from '../tampering';
import { create, found, list, marks, read, shown, stale } from './made';
import { earlier } from './tampering';

const noSuchRead = skip('no read by id showed a user or group that this run created');

describeSubject('representation.reads', {
  faults: [
    ['representation.reads.at-once', { 'leave/read-group-restored': earlier('read-group-deleted') }, 'late'],
    [
      'representation.reads.at-once',
      { 'leave/read-group-restored': all(status(404), earlier('read-group-deleted')) },
      'late',
    ],
  ],
  legal: [
    [
      'representation.reads.at-once',
      {
        'leave/read-group-restored': all(status(404), body({ detail: 'one' }), earlier('read-group-deleted')),
        'leave/read-group-deleted': all(status(404), body({ detail: 'another' })),
      },
    ],
  ],
  surveys: [
    ['representation.reads.at-once', 'a read of what was created', [create, read], pass],
    ['representation.reads.at-once', 'a read of what somebody else created', [read], noSuchRead],
    ['representation.reads.at-once', 'a hit of a query', [create, found], noSuchRead],
    [
      'representation.reads.at-once',
      'the answer to a PATCH',
      [create, { ...read, call: 'PATCH /Users/7' }],
      noSuchRead,
    ],
    [
      'representation.reads.at-once',
      'what only a PATCH and a read showed',
      [{ ...read, call: 'PATCH /Users/7' }, read],
      noSuchRead,
    ],
    [
      'representation.reads.at-once',
      'a late query',
      [create, read, { ...found, step: 'find', attempt: 1, body: list() }, { ...found, step: 'find' }],
      pass,
    ],
    [
      'representation.reads.at-once',
      'three attempts, of which the last is right',
      [create, stale('read', 1, 10, 'old'), stale('read', 2, 20, 'old'), shown('read', 50, 'new')],
      { messageId: 'late', actual: 40, at: marks('', 1), data: { request: 'GET /scim/Users/7', count: '1' } },
    ],
    [
      'representation.reads.at-once',
      'three attempts, of which the second is right',
      [create, stale('read', 1, 10, 'old'), stale('read', 2, 20, 'new'), shown('read', 50, 'new')],
      { messageId: 'late', actual: 10 },
    ],
    ...(['first', 'second'] as const).map((place): SurveyRow => {
      const long = [stale('long', 1, 0, 'old'), shown('long', 300, 'new')];
      const short = [stale('short', 1, 0, 'old'), shown('short', 200, 'new')];
      const isFirst = place === 'first';
      return [
        'representation.reads.at-once',
        `two delays, of which the ${place} is longer`,
        [...(isFirst ? [long, short] : [short, long])].flat(),
        { actual: 300, data: { count: '2' }, at: [...marks('', isFirst ? 0 : 2), ...marks('', isFirst ? 2 : 0)] },
      ];
    }),
    [
      'representation.reads.at-once',
      'more delays than can be marked',
      Array.from({ length: 21 }, (_, at) => [stale(`${at}`, 1, 0, 'old'), shown(`${at}`, 9, 'new')]).flat(),
      { at: { length: 20 }, data: { count: '21' } },
    ],
  ],
});
