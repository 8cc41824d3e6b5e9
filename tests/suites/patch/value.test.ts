import type { Json } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { taken } from './tampering';

const id = 'patch.value.list-for-single';

describeSubject('patch.value', {
  faults: [...taken(id, 'list', '/displayName'), [id, refusedAs('[object Object]'), 'changed']],
  legal: [[id, refusedAs('the value before')]],
  skipped: [
    [id, { create: edit('/displayName') }],
    // Made of the names, of which another of the requests changed one.
    [id, refusedAs('one member more no schemas')],
    [id, { ...refusedAs('somebody'), create: edit('/displayName', 'somebody else') }],
  ],
});

/** The list is refused, and the read shows this value. */
function refusedAs(shown: string): Tamper {
  let before: Json = null;
  return {
    create: ({ response }) => {
      before = objectOf(response.body)?.displayName ?? null;
    },
    list: status(400),
    read: (exchange) => edit('/displayName', shown === 'the value before' ? before : shown)(exchange),
  };
}
