import type { KillRow } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';
import { listOf } from './tampering';

describeSubject('lifecycle.restore', {
  faults: [
    ['lifecycle.restore.by-patch[entra]', { restore: status(409) }, 'refused'],
    ['lifecycle.restore.by-patch[entra]', { 'read-restored': status(404) }, 'gone'],
    ['lifecycle.restore.by-patch[entra-compliant]', { 'read-restored': edit('/id', 'a new one') }, 'otherId'],
    ['lifecycle.restore.by-patch[entra]', { 'read-restored': edit('/active', false) }, 'stillInactive'],
    ...['entra', 'entra-compliant'].flatMap((dialect): KillRow[] => [
      [`lifecycle.restore.among-others[${dialect}]`, { 'read-restored-among-others': body() }, 'gone'],
      [`lifecycle.restore.among-others[${dialect}]`, { 'restore-among-others': status(500) }, 'refused'],
      [
        `lifecycle.restore.among-others[${dialect}]`,
        { 'read-restored-among-others': edit('/active', false) },
        'active',
      ],
      [`lifecycle.restore.among-others[${dialect}]`, { 'read-restored-among-others': edit('/title', 'x') }, 'other'],
    ]),
    ['lifecycle.restore.after-tombstone', { tombstone: status(400) }, 'refused'],
    ['lifecycle.restore.after-tombstone', { restore: status(409) }, 'refused'],
    ['lifecycle.restore.after-tombstone', { 'find-restored': body(listOf(0)) }, 'lost'],
    ['lifecycle.restore.after-tombstone', { 'find-restored': edit('/Resources/0/id', 'a new one') }, 'lost'],
    ['lifecycle.restore.after-tombstone', { 'find-restored': edit('/Resources/0/emails/0/value', 'x@y') }, 'email'],
    ['lifecycle.restore.after-tombstone', { 'find-restored': edit('/Resources/0/userName', 'f00dann@x') }, 'name'],
    ['lifecycle.restore.groups-shown', { 'find-restored': edit('/Resources/0/groups') }, 'missing'],
    ['lifecycle.restore.memberships-kept', { create: edit('/id', 'not among the members') }, 'lost'],
  ],
  legal: [
    ['lifecycle.restore.after-tombstone', { tombstone: status(204), restore: status(204) }],
    ['lifecycle.restore.after-tombstone', { 'find-restored': edit('/Resources/0/userName') }],
  ],
  skipped: [
    ['lifecycle.restore.among-others[entra]', { 'read-disabled-among-others': edit('/active', true) }],
    ['lifecycle.restore.after-tombstone', { 'find-disabled': body(listOf(0)) }],
    ['lifecycle.restore.groups-shown', { 'read-other': edit('/groups') }],
    ['lifecycle.restore.groups-shown', { 'find-restored': body(listOf(0)) }],
    ['lifecycle.restore.memberships-kept', { create: edit('/id', 'gone'), restore: status(404) }],
    ['lifecycle.restore.by-patch[entra]', { 'read-disabled': edit('/active', true) }],
    ['lifecycle.restore.memberships-kept', { 'read-group-restored': edit('/members') }],
  ],
});
