import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

describeSubject('lifecycle.put', {
  faults: [['lifecycle.put.without-active', { put: edit('/active', false) }, 'disabled']],
  legal: [['lifecycle.put.without-active', { put: edit('/active') }]],
  skipped: [
    ['lifecycle.put.without-active', { put: status(405) }],
    ['lifecycle.put.without-active', { put: edit('/id', 'another') }],
    ['lifecycle.put.without-active', { recreate: edit('/active', false) }],
  ],
});
