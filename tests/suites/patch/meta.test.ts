import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { type Exchange, edit } from '../tampering';

const laterReads = ['read-replaced', 'read-set-again', 'read-empty', 'read-removed'];
const later = (change: (exchange: Exchange) => void): Tamper =>
  Object.fromEntries(laterReads.map((step) => [step, change]));

/** No time moves. */
function frozen(time: string): Tamper {
  const stop = edit('/meta/lastModified', time);
  return { 'read-added': stop, ...later(stop) };
}

/** Each PATCH was answered with success and changed nothing. */
function dropped(): Tamper {
  let before: Exchange['response']['body'];
  return {
    'read-added': ({ response }) => {
      before = response.body;
    },
    ...later(({ response }) => {
      if (before !== undefined) response.body = before;
    }),
  };
}

describeSubject('patch.meta', {
  faults: [
    ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.123Z'), 'frozen'],
    ['patch.meta.last-modified-moves', { 'read-replaced': edit('/meta/created', '2024-05-05T10:00:00Z') }, 'created'],
    ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.005Z'), 'frozen'],
    [
      'patch.meta.last-modified-moves',
      {
        'read-added': edit('/meta/lastModified', '2024-05-05T10:00:01Z'),
        'read-replaced': edit('/meta/lastModified', '2024-05-05T10:00:00Z'),
      },
      'frozen',
    ],
  ],
  // The first change may fall into the same second.
  legal: [
    [
      'patch.meta.last-modified-moves',
      {
        'read-added': edit('/meta/lastModified', '2024-05-05T10:00:00Z'),
        'read-replaced': edit('/meta/lastModified', '2024-05-05T10:00:00Z'),
      },
    ],
  ],
  skipped: [
    // Times without a fraction are the same within a second.
    ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00Z')],
    ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.000Z')],
    ['patch.meta.last-modified-moves', { 'read-added': edit('/meta') }],
    ['patch.meta.last-modified-moves', later(edit('/meta'))],
    ['patch.meta.last-modified-moves', dropped()],
  ],
});
