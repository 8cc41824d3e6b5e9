import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { noMembers, others } from './tampering';

const accepted: Tamper = { 'add-unknown': status(204) };

describeSubject('membership.unknown', {
  faults: [
    ['membership.unknown.no-server-error', { 'add-unknown': status(500) }, 'fault'],
    ['membership.unknown.no-server-error', { 'add-unknown': status(302) }, 'fault'],
    ['membership.unknown.keeps-others', { ...accepted, 'read-changed': noMembers }, 'dropped'],
    ['membership.unknown.keeps-others', { 'add-unknown': status(500), 'read-changed': noMembers }, 'wiped'],
    ['membership.unknown.keeps-others', { 'add-unknown': status(400), 'read-changed': noMembers }, 'wiped'],
    ['membership.unknown.not-dropped', accepted, 'dropped'],
  ],
  legal: [
    ['membership.unknown.no-server-error', { 'add-unknown': status(404) }],
    ['membership.unknown.no-server-error', accepted],
    ['membership.unknown.keeps-others', accepted],
    ['membership.unknown.not-dropped', { 'add-unknown': status(404) }],
  ],
  skipped: [
    ['membership.unknown.keeps-others', { 'read-renamed': noMembers, 'read-changed': noMembers }],
    ['membership.unknown.keeps-others', { 'read-changed': status(404) }],
    ['membership.unknown.keeps-others', { 'read-renamed': status(404), 'read-changed': others }],
    ['membership.unknown.not-dropped', { 'add-unknown': status(500) }],
    ['membership.unknown.not-dropped', { ...accepted, 'read-changed': noMembers }],
  ],
});
