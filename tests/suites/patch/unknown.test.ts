import type { Json } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { withoutDisplayName } from './mappings';

describeSubject('patch.unknown', {
  faults: [
    ['patch.unknown.all-or-nothing', { unknown: status(400), 'read-unknown': edit('/displayName', 'half') }, 'half'],
    ['patch.unknown.all-or-nothing', { unknown: status(204), 'read-unknown': edit('/displayName', 'old') }, 'dropped'],
    ['patch.unknown.all-or-nothing', { unknown: status(500) }, 'fault'],
    ['patch.unknown.tolerated', { unknown: status(400) }, 'refused'],
    ['patch.unknown.all-or-nothing', { unknown: status(400), 'read-unknown': edit('/displayName') }, 'half'],
  ],
  legal: [
    ['patch.unknown.tolerated', { unknown: status(204) }],
    ['patch.unknown.all-or-nothing', refusedWhole()],
    ['patch.unknown.all-or-nothing', succeeded()],
  ],
  skipped: [
    ['patch.unknown.all-or-nothing', { 'read-unknown': status(404) }],
    ['patch.unknown.all-or-nothing', { 'read-forms': edit('/displayName') }],
  ],
});

/** The unknown attribute was left out, and the rest applied. */
function succeeded(): Tamper {
  let value = '';
  return {
    unknown: (exchange) => {
      const { Operations } = exchange.request.body as unknown as { Operations: { value: string }[] };
      value = Operations[0]?.value ?? '';
      exchange.response.status = 204;
    },
    'read-unknown': (exchange) => edit('/displayName', value)(exchange),
  };
}

/** The whole PATCH was refused, and nothing of it applied. */
function refusedWhole(): Tamper {
  let before: Json = null;
  return {
    'read-forms': ({ response }) => {
      before = objectOf(response.body)?.displayName ?? null;
    },
    unknown: status(400),
    'read-unknown': (exchange) => edit('/displayName', before)(exchange),
  };
}

describeRecording(withoutDisplayName, {
  faults: [['patch.unknown.all-or-nothing', { unknown: status(400), 'read-unknown': edit('/title', 'half') }, 'half']],
});
