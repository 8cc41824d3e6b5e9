import { undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { both, noMembers, others, secondIsBack } from './tampering';

describeSubject('membership.remove', {
  faults: both([
    ['membership.remove.one', { 'remove-one': status(400) }, 'refused'],
    ['membership.remove.one', { 'read-removed': status(404) }, 'unread'],
    ['membership.remove.one', undone('read-added', 'read-removed', 'members'), 'stays'],
    ['membership.remove.keeps-others', { 'read-removed': status(404) }, 'unread'],
    ['membership.remove.keeps-others', { 'read-removed': noMembers }, 'lost'],
    ['membership.remove.keeps-others', { 'read-removed': edit('/members/1') }, 'lost'],
    ['membership.remove.several', { 'add-and-remove': status(400) }, 'refused'],
    ['membership.remove.several', { 'read-changed': status(404) }, 'unread'],
    ['membership.remove.several', undone('read-renamed', 'read-changed', 'members'), 'stays'],
    ['membership.remove.several', { 'read-changed': others }, 'lost'],
    ['membership.remove.several', { 'read-changed': noMembers }, 'lost'],
    ['membership.remove.several', secondIsBack(), 'stays'],
  ]),
  legal: [['membership.remove.one', { 'remove-one': status(200) }]],
  skipped: [
    ['membership.remove.one', { 'read-added': noMembers }],
    ['membership.remove.keeps-others', { 'remove-one': status(400) }],
    ['membership.remove.keeps-others', { 'read-added': noMembers }],
    ['membership.remove.several', { 'read-renamed': noMembers }],
    ['membership.remove.several', { 'read-removed': noMembers, 'read-renamed': noMembers }],
    ['membership.remove.several', { 'read-added': noMembers, 'read-removed': noMembers, 'read-renamed': noMembers }],
  ],
});
