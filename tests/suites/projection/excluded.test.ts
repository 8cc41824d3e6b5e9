import { noHit } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';

const members = [{ value: '1' }];

describeSubject('projection.excluded', {
  faults: [
    ['projection.excluded.group-read', { 'read-odd-without-members': status(400) }, 'refused'],
    ['projection.excluded.group-read', { 'read-odd-without-members': edit('/members', members) }, 'members'],
    ['projection.excluded.group-read', { 'read-odd-without-members': edit('/id') }, 'cut'],
    ['projection.excluded.group-read', { 'read-odd-without-members': body() }, 'cut'],
    ['projection.excluded.group-query', { 'find-odd': status(400) }, 'refused'],
    ['projection.excluded.group-query', { 'find-odd': body({}) }, 'notList'],
    ['projection.excluded.group-query', { 'find-odd': edit('/Resources/0/members', members) }, 'members'],
    ['projection.excluded.group-query', { 'find-odd': edit('/Resources/0/displayName') }, 'cut'],
    ['projection.excluded.always-returned', { 'read-excluded': status(400) }, 'refused'],
    ['projection.excluded.always-returned', { 'read-excluded': edit('/id') }, 'missing'],
    ['projection.excluded.always-returned', { 'read-excluded': edit('/schemas') }, 'missing'],
    ['projection.excluded.user-read', { 'read-excluded': status(404) }, 'refused'],
    ['projection.excluded.user-read', { 'read-excluded': edit('/displayName', 'Ann') }, 'there'],
    ['projection.excluded.user-read', { 'read-excluded': edit('/userName') }, 'cut'],
  ],
  legal: [
    ['projection.excluded.group-read', { 'read-odd-without-members': edit('/members', []) }],
    ['projection.excluded.group-query', { 'find-odd': edit('/Resources/0/members', null) }],
    ['projection.excluded.user-read', { 'read-excluded': edit('/displayName', null) }],
  ],
  skipped: [
    ['projection.excluded.group-read', { 'read-odd': edit('/members') }],
    ['projection.excluded.group-query', { 'read-odd': edit('/members', []) }],
    ['projection.excluded.group-query', { 'find-odd': noHit }],
    ['projection.excluded.user-read', { find: edit('/Resources/0/displayName') }],
  ],
});
