import type { Json } from '../../contract/results';
import { arrayOf, objectOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { lifecycle } from '../../suites/lifecycle';
import type { KillRow, Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { all, body, edit, status } from './tampering';

const listOf = (totalResults: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
});
/** Brings a part of one answer into a later one. */
function carry(from: string, to: string, pointer: string): Tamper {
  let kept: Json;
  return {
    [from]: ({ response }) => {
      kept = structuredClone(objectOf(response.body)?.[pointer.slice(1)] ?? null);
    },
    [to]: (exchange) => edit(pointer, kept)(exchange),
  };
}

const member = (...ids: string[]) =>
  edit(
    '/members',
    ids.map((value) => ({ value })),
  );

describeArea(lifecycle, {
  faults: [
    ['lifecycle.disable.by-patch[entra]', { disable: status(400) }, 'refused'],
    ['lifecycle.disable.by-patch[entra-compliant]', { 'read-disabled': edit('/active', true) }, 'stillActive'],
    ['lifecycle.disable.by-patch[entra]', { 'read-disabled': edit('/active') }, 'stillActive'],
    ['lifecycle.disable.keeps-user[entra]', { 'read-disabled': status(404) }, 'gone'],
    ['lifecycle.disable.keeps-user[entra-compliant]', { 'read-disabled': edit('/id', 'another') }, 'other'],
    [
      'lifecycle.disable.answer-agrees[entra]',
      { disable: (exchange) => Object.assign(exchange.response, { status: 200, body: { id: '1', active: true } }) },
      'active',
    ],
    [
      'lifecycle.disable.answer-agrees[entra]',
      { disable: (exchange) => Object.assign(exchange.response, { status: 200, body: { id: '1' } }) },
      'missing',
    ],
    ['lifecycle.disable.found-by-filter', { 'find-disabled': body(listOf(0)) }, 'hidden'],
    ['lifecycle.disable.found-by-filter', { 'find-disabled': status(404) }, 'hidden'],
    ['lifecycle.disable.found-by-filter', { 'find-disabled': edit('/Resources/0/active', true) }, 'active'],
    ['lifecycle.disable.twice', { 'disable-again': status(409) }, 'refused'],
    ['lifecycle.restore.by-patch[entra]', { restore: status(409) }, 'refused'],
    ['lifecycle.restore.by-patch[entra]', { 'read-restored': status(404) }, 'gone'],
    ['lifecycle.restore.by-patch[entra-compliant]', { 'read-restored': edit('/id', 'a new one') }, 'otherId'],
    ['lifecycle.restore.by-patch[entra]', { 'read-restored': edit('/active', false) }, 'stillInactive'],
    ...['entra', 'entra-compliant'].flatMap((dialect): KillRow[] => [
      [`lifecycle.disable.among-others[${dialect}]`, { 'disable-among-others': status(400) }, 'refused'],
      [`lifecycle.disable.among-others[${dialect}]`, { 'read-disabled-among-others': edit('/active', true) }, 'active'],
      [`lifecycle.disable.among-others[${dialect}]`, { 'read-disabled-among-others': edit('/title') }, 'other'],
      [`lifecycle.disable.among-others[${dialect}]`, { 'read-disabled-among-others': status(404) }, 'gone'],
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
    ['lifecycle.restore.groups-shown', { 'find-restored': edit('/Resources/0/groups') }, 'missing'],
    ['lifecycle.restore.memberships-kept', { create: edit('/id', 'not among the members') }, 'lost'],
    ['lifecycle.delete.memberships-gone', carry('read-group-restored', 'read-group-deleted', '/members'), 'dangling'],
    ['lifecycle.delete.memberships-gone', { 'read-group-deleted': member() }, 'othersLost'],
    ['lifecycle.delete.memberships-gone', { 'read-group-deleted': status(500) }, 'unreadable'],
    ['lifecycle.bystanders.users-there', { 'read-second-later': status(404) }, 'gone'],
    ['lifecycle.bystanders.users-there', { 'read-first-later': status(410) }, 'gone'],
    ['lifecycle.bystanders.users-there', { 'read-first-later': body({}) }, 'gone'],
    ['lifecycle.bystanders.users-active', { 'read-first-later': edit('/active', false) }, 'disabled'],
    ['lifecycle.bystanders.users-active', { 'read-second-later': edit('/active', 'False') }, 'disabled'],
    ['lifecycle.bystanders.users-unchanged', { 'read-first-later': edit('/userName', 'somebody else') }, 'changed'],
    ['lifecycle.bystanders.users-unchanged', { 'read-second-later': edit('/externalId') }, 'changed'],
    ['lifecycle.bystanders.users-unchanged', { 'read-second-later': edit('/emails/1') }, 'changed'],
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': edit('/emails/0/value', 'x@example.com') },
      'changed',
    ],
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': edit(`/${urn.enterprise}/manager`, 'x') },
      'changed',
    ],
    ['lifecycle.bystanders.group-members', { 'read-group-later': status(404) }, 'gone'],
    ['lifecycle.bystanders.group-members', { 'read-group-later': edit('/members/1') }, 'lost'],
    ['lifecycle.bystanders.group-members', { 'read-group-later': edit('/members/2', { value: 'x' }) }, 'won'],
    ['lifecycle.bystanders.group-unchanged', { 'read-group-later': edit('/displayName', 'x') }, 'changed'],
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
    ['lifecycle.recreate.accepted', { recreate: status(409) }, 'conflict'],
    ['lifecycle.recreate.accepted', { recreate: status(500) }, 'refused'],
    ['lifecycle.recreate.accepted', { recreate: edit('/id') }, 'noId'],
    ['lifecycle.recreate.new-id', carry('create', 'recreate', '/id'), 'reused'],
    ['lifecycle.others.untouched', { 'read-other': status(404) }, 'gone'],
    ['lifecycle.others.untouched', { 'read-other': edit('/active', false) }, 'changed'],
    ['lifecycle.put.without-active', { put: edit('/active', false) }, 'disabled'],
  ],
  legal: [
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': all(edit('/meta/lastModified', '2030-01-01T00:00:00Z'), edit('/lastSignIn', 'today')) },
    ],
    // It had not come yet when the probe began, and has by now.
    ['lifecycle.bystanders.users-unchanged', { 'read-first': edit('/emails') }],
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': ({ response }) => void arrayOf(objectOf(response.body)?.emails).reverse() },
    ],
    [
      'lifecycle.bystanders.group-members',
      { 'read-group-later': ({ response }) => void arrayOf(objectOf(response.body)?.members).reverse() },
    ],
    // Null, false as primary, and absence are the same (RFC 7643 §2.4, §2.5).
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': all(edit('/name/middleName', null), edit('/emails/1/primary', false)) },
    ],
    ['lifecycle.disable.by-patch[entra]', { disable: status(204) }],
    [
      'lifecycle.disable.answer-agrees[entra]',
      { disable: edit('/active', 'False'), 'read-disabled': edit('/active', 'False') },
    ],
    ['lifecycle.disable.answer-agrees[entra]', { disable: status(204) }],
    ['lifecycle.disable.among-others[entra]', { 'disable-among-others': status(204) }],
    ['lifecycle.disable.among-others[entra]', { 'read-disabled-among-others': edit('/active', 'False') }],
    ['lifecycle.restore.after-tombstone', { tombstone: status(204), restore: status(204) }],
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': body(listOf(0)) }],
    ['lifecycle.delete.not-found-by-filter', { 'find-deleted': body({ ...listOf(0), Resources: [] }) }],
    ['lifecycle.delete.again-harmless', { 'delete-again': status(204) }],
    ['lifecycle.recreate.accepted', { recreate: status(200) }],
    ['lifecycle.others.untouched', { 'read-other': edit('/groups', []) }],
    ['lifecycle.put.without-active', { put: edit('/active') }],
  ],
  skipped: [
    ['lifecycle.disable.among-others[entra]', { 'read-restored': edit('/active', false) }],
    [
      'lifecycle.disable.among-others[entra]',
      { 'read-disabled': status(404), 'read-disabled-among-others': status(404) },
    ],
    ['lifecycle.restore.among-others[entra]', { 'read-disabled-among-others': edit('/active', true) }],
    ['lifecycle.restore.after-tombstone', { 'find-disabled': body(listOf(0)) }],
    ['lifecycle.restore.groups-shown', { 'read-other': edit('/groups') }],
    ['lifecycle.restore.groups-shown', { 'find-restored': body(listOf(0)) }],
    ['lifecycle.bystanders.users-active', { 'read-first': edit('/active', false), 'read-second': edit('/active') }],
    ['lifecycle.bystanders.users-unchanged', { 'read-first': status(500), 'read-second': status(404) }],
    ['lifecycle.bystanders.users-unchanged', { 'read-first-later': status(404), 'read-second-later': status(404) }],
    ['lifecycle.bystanders.users-there', { 'read-first-later': status(500), 'read-second-later': status(500) }],
    ['lifecycle.bystanders.group-members', { 'read-group': edit('/members') }],
    ['lifecycle.bystanders.group-members', { group: status(400) }],
    ['lifecycle.bystanders.group-unchanged', { 'read-group-later': status(404) }],
    ['lifecycle.disable.twice', { 'disable-again': status(404) }],
    ['lifecycle.restore.memberships-kept', { create: edit('/id', 'gone'), restore: status(404) }],
    ['lifecycle.disable.by-patch[entra]', { 'read-disabled': status(404) }],
    ['lifecycle.disable.keeps-user[entra]', { disable: status(400) }],
    ['lifecycle.disable.answer-agrees[entra]', { 'read-disabled': edit('/active', true) }],
    ['lifecycle.restore.by-patch[entra]', { 'read-disabled': edit('/active', true) }],
    ['lifecycle.restore.memberships-kept', { 'read-group-restored': edit('/members') }],
    ['lifecycle.delete.memberships-gone', { 'read-group-restored': edit('/members') }],
    ['lifecycle.disable.found-by-filter', { disable: status(400) }],
    ['lifecycle.disable.twice', { disable: status(400) }],
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
    ['lifecycle.recreate.accepted', { delete: status(405) }],
    ['lifecycle.recreate.accepted', { 'read-deleted': status(200) }],
    ['lifecycle.recreate.new-id', { delete: status(405) }],
    ['lifecycle.recreate.new-id', { 'read-deleted': status(200) }],
    ['lifecycle.recreate.new-id', { recreate: status(409) }],
    ['lifecycle.recreate.accepted', { 'read-deleted': status(200) }],
    ['lifecycle.put.without-active', { put: status(405) }],
  ],
});
