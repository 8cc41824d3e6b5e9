import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';
import { carry, listOf } from './tampering';

const member = (...ids: string[]) =>
  edit(
    '/members',
    ids.map((value) => ({ value })),
  );

describeSubject('lifecycle.delete', {
  faults: [
    ['lifecycle.delete.memberships-gone', carry('read-group-restored', 'read-group-deleted', '/members'), 'dangling'],
    ['lifecycle.delete.memberships-gone', { 'read-group-deleted': member() }, 'othersLost'],
    ['lifecycle.delete.memberships-gone', { 'read-group-deleted': status(500) }, 'unreadable'],
    ['lifecycle.delete.offered', { delete: status(405) }, 'notOffered'],
    ['lifecycle.delete.offered', { delete: status(501) }, 'notOffered'],
    ['lifecycle.delete.status', { delete: status(202) }, 'status'],
    ['lifecycle.delete.status', { delete: status(500) }, 'status'],
    ['lifecycle.delete.again-harmless', { 'delete-again': status(500) }, 'fault'],
    ['lifecycle.delete.again-harmless', { 'delete-again': status(401) }, 'credentials'],
    ['lifecycle.delete.again-not-found', { 'delete-again': status(204) }, 'status'],
    ['lifecycle.delete.not-readable', { 'read-deleted': status(200) }, 'there'],
    ['lifecycle.delete.not-readable', { 'read-deleted': status(403) }, 'status'],
    [
      'lifecycle.delete.not-found-by-filter',
      { 'find-deleted': body({ ...listOf(1), Resources: [{ id: 'x' }] }) },
      'found',
    ],
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': body(listOf(1)) }, 'counted'],
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': status(404) }, 'notList'],
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': edit('/totalResults') }, 'notList'],
    ['lifecycle.delete.not-patchable', { 'patch-deleted': status(204) }, 'status'],
  ],
  legal: [
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': body(listOf(0)) }],
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': body({ ...listOf(0), Resources: [] }) }],
    ['lifecycle.delete.again-harmless', { 'delete-again': status(204) }],
  ],
  skipped: [
    ['lifecycle.delete.memberships-gone', { 'read-group-restored': edit('/members') }],
    ['lifecycle.delete.offered', { delete: status(500) }],
    ['lifecycle.delete.status', { delete: status(405) }],
    ['lifecycle.delete.status', { delete: status(404), 'find-disabled': body(listOf(0)) }],
    ['lifecycle.delete.again-harmless', { delete: status(405) }],
    ['lifecycle.delete.again-harmless', { delete: status(500) }],
    ['lifecycle.delete.again-not-found', { delete: status(501) }],
    ['lifecycle.delete.again-not-found', { delete: status(500) }],
    ['lifecycle.delete.not-readable', { delete: status(405) }],
    ['lifecycle.delete.not-readable', { delete: status(500) }],
    ['lifecycle.delete.not-found-by-filter', { 'find-disabled': body(listOf(0)) }],
    ['lifecycle.delete.not-found-by-filter', { delete: status(405) }],
    ['lifecycle.delete.not-found-by-filter', { delete: status(500) }],
    ['lifecycle.delete.not-patchable', { delete: status(405) }],
    ['lifecycle.delete.not-patchable', { delete: status(500) }],
  ],
});
