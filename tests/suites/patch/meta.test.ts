import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { type Exchange, edit } from '../tampering';

/** Neither time moves. */
function frozen(time: string): Tamper {
  const stop = edit('/meta/lastModified', time);
  return { 'read-added': stop, 'read-replaced': stop };
}

/** The PATCH was answered with success and changed nothing. */
function dropped(): Tamper {
  let before: Exchange['response']['body'];
  return {
    'read-added': ({ response }) => {
      before = response.body;
    },
    'read-replaced': ({ response }) => {
      if (before !== undefined) response.body = before;
    },
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
  skipped: [
    // Times without a fraction are the same within a second.
    ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00Z')],
    ['patch.meta.last-modified-moves', frozen('2024-05-05T10:00:00.000Z')],
    ['patch.meta.last-modified-moves', { 'read-added': edit('/meta') }],
    ['patch.meta.last-modified-moves', { 'read-replaced': edit('/meta') }],
    ['patch.meta.last-modified-moves', dropped()],
  ],
});
