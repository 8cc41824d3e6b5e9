import type { Tamper } from '../../helpers/recordings';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { choosy } from './providers';
import { notSet } from './tampering';

/** The rename to a name in use has gone through, and was answered so. */
function renamedToNamesake(): Tamper {
  let name = '';
  return {
    collide: (exchange) => {
      const { Operations } = exchange.request.body as unknown as { Operations: { value: string }[] };
      name = Operations[0]?.value ?? '';
      exchange.response.status = 204;
    },
    'read-collided': (exchange) => edit('/userName', name)(exchange),
  };
}

describeSubject('patch.user-name', {
  faults: [
    ...notSet('patch.user-name.changed', 'forms', 'read-forms', edit('/userName', 'the old one')),
    ['patch.user-name.changed', { 'read-forms': edit('/id', 'another') }, 'otherId'],
    ['patch.user-name.in-use-refused', { collide: status(500) }, 'fault'],
    ['patch.user-name.in-use-refused', { collide: status(204) }, 'ignored'],
    ['patch.user-name.in-use-refused', renamedToNamesake(), 'accepted'],
    ['patch.user-name.in-use-409', { collide: status(400) }, 'status'],
  ],
  legal: [['patch.user-name.in-use-refused', { collide: status(400) }]],
  skipped: [['patch.user-name.in-use-409', { collide: status(204) }]],
});

describeRecording(choosy, {
  faults: [['patch.user-name.changed', nothing, 'refused']],
});
