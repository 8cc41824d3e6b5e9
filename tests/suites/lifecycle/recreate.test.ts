import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { carry } from './tampering';

describeSubject('lifecycle.recreate', {
  faults: [
    ['lifecycle.recreate.accepted', { recreate: status(409) }, 'conflict'],
    ['lifecycle.recreate.accepted', { recreate: status(500) }, 'refused'],
    ['lifecycle.recreate.accepted', { recreate: edit('/id') }, 'noId'],
    ['lifecycle.recreate.new-id', carry('create', 'recreate', '/id'), 'reused'],
  ],
  legal: [['lifecycle.recreate.accepted', { recreate: status(200) }]],
  skipped: [
    ['lifecycle.recreate.accepted', { delete: status(405) }],
    ['lifecycle.recreate.accepted', { 'read-deleted': status(200) }],
    ['lifecycle.recreate.new-id', { delete: status(405) }],
    ['lifecycle.recreate.new-id', { 'read-deleted': status(200) }],
    ['lifecycle.recreate.new-id', { recreate: status(409) }],
    ['lifecycle.recreate.accepted', { 'read-deleted': status(200) }],
  ],
});
