import type { Tamper } from '../../helpers/recordings';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { choosy } from './providers';

describeSubject('patch.operations', {
  faults: [
    ['patch.operations.disable-with-others[entra]', { remove: status(500) }, 'refused'],
    ['patch.operations.disable-with-others[entra]', { 'read-removed': status(404) }, 'gone'],
    ['patch.operations.disable-with-others[entra-compliant]', { 'read-removed': edit('/active', true) }, 'stillActive'],
    ['patch.operations.in-order', firstNameStays(), 'first'],
  ],
  skipped: [
    ['patch.operations.in-order', { 'read-forms': edit('/userName', 'the old one') }],
    ['patch.operations.disable-with-others[entra]', { 'read-replaced': edit('/active', false) }],
  ],
});

/** Of the two names in one request, the first stays. */
function firstNameStays(): Tamper {
  let name = '';
  return {
    forms: ({ request }) => {
      const { Operations } = request.body as unknown as { Operations: { path?: string; value: string }[] };
      name = Operations.find(({ path }) => path === 'userName')?.value ?? '';
    },
    'read-forms': (exchange) => edit('/userName', name)(exchange),
  };
}

describeRecording(choosy, {
  faults: [['patch.operations.disable-with-others[entra-compliant]', nothing, 'refused']],
  // The user whose activation was refused is not the one who is disabled.
  legal: [['patch.operations.disable-with-others[entra]', nothing]],
});
