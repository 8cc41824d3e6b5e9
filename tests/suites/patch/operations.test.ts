import type { RecordedExchange } from '../../../contract/results';
import type { Made } from '../../helpers/exchange';
import type { Tamper } from '../../helpers/recordings';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { choosy } from './providers';

describeSubject('patch.operations', {
  faults: [
    ['patch.operations.accepted-together', acceptedApart(), 'refused'],
    ['patch.operations.disable-with-others[entra]', { remove: status(500) }, 'refused'],
    ['patch.operations.disable-with-others[entra]', { 'read-removed': status(404) }, 'gone'],
    ['patch.operations.disable-with-others[entra-compliant]', { 'read-removed': edit('/active', true) }, 'stillActive'],
    ['patch.operations.in-order', firstNameStays(), 'first'],
  ],
  surveys: [
    [
      'patch.operations.accepted-together',
      'all of two together and each alone',
      oneByOne(204),
      { messageId: 'refused' },
    ],
    ['patch.operations.accepted-together', 'one that is refused alone too', oneByOne(400), { outcome: 'skip' }],
    ['patch.operations.accepted-together', 'a limit on their number', oneByOne(204, 413), { outcome: 'skip' }],
    ['patch.operations.accepted-together', 'too many', oneByOne(204, 400, 'tooMany'), { outcome: 'skip' }],
    ['patch.operations.accepted-together', 'a conflict', oneByOne(204, 400, 'uniqueness'), { outcome: 'skip' }],
    [
      'patch.operations.accepted-together',
      'another reason',
      oneByOne(204, 400, 'invalidValue'),
      { messageId: 'refused' },
    ],
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

/** A PATCH of two operations is refused; of the two that are sent apart, the second is answered with this status. */
function oneByOne(second: number, together = 400, scimType?: string): Made[] {
  const operations = ['title', 'nickName'].map((path) => ({ op: 'replace', path, value: 'x' }));
  const patch = (some: typeof operations, status: number, part?: number): Made => ({
    step: 'replace',
    call: 'PATCH /Users/7',
    sent: { Operations: some },
    status,
    ...(part === undefined ? {} : { part }),
  });
  const refused = { ...patch(operations, together), ...(scimType ? { body: { scimType } } : {}) };
  return [refused, patch(operations.slice(0, 1), 204, 1), patch(operations.slice(1), second, 2)];
}

/** The request is refused, and one with all of its changes is accepted as a part of the same step. */
function acceptedApart(): Tamper {
  let sent: RecordedExchange['request'] | undefined;
  return {
    'patch-attributes[entra]/replace': (exchange) => {
      sent = exchange.request;
      exchange.response.status = 400;
    },
    'patch-attributes[entra]/same': (exchange) =>
      Object.assign(exchange, { step: 'replace', part: 1, request: sent ?? exchange.request }),
  };
}
