import type { Json } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { taken } from './tampering';

describeSubject('patch.message', {
  faults: [
    ...taken('patch.message.frame-harmless', 'recased', '/name/familyName'),
    ['patch.message.extra-tolerated', refusedExtra(), 'refused'],
  ],
  legal: [
    ['patch.message.frame-harmless', refusedExtra()],
    ['patch.message.frame-harmless', { missing: status(422) }],
  ],
  skipped: [['patch.message.extra-tolerated', { extra: status(500) }]],
});

/** A message with more in it than it needs is refused, and the name is what it was. */
function refusedExtra(): Tamper {
  let before: Json = null;
  return {
    create: ({ response }) => {
      before = objectOf(response.body)?.title ?? null;
    },
    extra: status(400),
    read: (exchange) => edit('/title', before)(exchange),
  };
}
