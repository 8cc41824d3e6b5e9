import { pass, skip } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { all, edit } from '../tampering';
import { create, found, read, shown, stale } from './made';
import { earlier, userFound } from './tampering';

const noSuchRead = skip('no query showed a user or group that this run created');

describeSubject('representation.queries', {
  faults: [
    [
      'representation.queries.at-once',
      { [userFound]: all(edit('/Resources', []), earlier('find-other-case')) },
      'late',
    ],
  ],
  legal: [
    // What never comes is a failure of the check that waits for it, and no delay.
    ['representation.queries.at-once', { [userFound]: all(edit('/Resources/0/meta'), earlier('find-other-case')) }],
  ],
  surveys: [
    ['representation.queries.at-once', 'a hit that was created', [create, found], pass],
    ['representation.queries.at-once', 'a read by id', [create, read], noSuchRead],
    [
      'representation.queries.at-once',
      'a late read',
      [create, found, stale('read', 1, 0, 'old'), shown('read', 9, 'new')],
      pass,
    ],
  ],
});
