import { crash } from '../../../provider/faults/shared/fault';
import { edgeRows } from '../edge-rows';
import { describeRecording, describeSubject } from '../subject-tables';
import { nothing } from '../tampering';
import { creationOnly } from './mappings';
import { everyPatch, refusingAll, refusingStreets } from './providers';

const edge = edgeRows('patch', 'entra,', 'patch-1', 'read-1', {
  long: '/displayName',
  signs: '/title',
  letters: '/addresses/0/formatted',
  blanks: '/addresses/0/streetAddress',
});

const plus = '[entra,plus]';

describeSubject('patch.values', {
  faults: edge.faults,
  legal: edge.legal,
  skipped: edge.skipped,
});

describeRecording(creationOnly, {
  legal: [['patch.values.kept[entra,plus]', nothing]],
  skipped: [['patch.values.kept[entra,256-characters]', nothing]],
});

describeRecording(refusingAll, {
  skipped: [
    [`patch.values.kept${plus}`, nothing],
    [`patch.values.accepted${plus}`, nothing],
  ],
});

describeRecording(refusingStreets, {
  legal: [['patch.values.kept[entra,256-characters]', nothing]],
  skipped: [[`patch.values.accepted${plus}`, nothing]],
});

describeRecording(
  {
    title: 'a provider that breaks down at every PATCH',
    options: { ...everyPatch, behaviour: { patchResource: crash } },
  },
  {
    faults: [[`patch.values.kept${plus}`, nothing, 'fault']],
    skipped: [[`patch.values.accepted${plus}`, nothing]],
  },
);
