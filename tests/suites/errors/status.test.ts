import { pass } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { error } from './made';
import { broken, unknown } from './tampering';

describeSubject('errors.status', {
  faults: [
    ['errors.status.no-server-fault', { [broken]: status(500) }, 'fault'],
    ['errors.status.no-server-fault', { [unknown]: status(503) }, 'fault'],
  ],
  legal: [['errors.status.no-server-fault', { 'unknown-user/put': status(501) }]],
  surveys: [
    [
      'errors.status.no-server-fault',
      'a fault that another check judges',
      [{ body: { schemas: [urn.list] } }, { ...error(500), probe: 'manager', step: 'set-unknown' }],
      pass,
    ],
  ],
});
