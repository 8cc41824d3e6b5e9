import { arrayOf, objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { noHit, undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { renamed } from './tampering';

describeSubject('pagination.pages', {
  faults: [['pagination.pages.disjoint', shifted(), 'twice']],
  legal: [['pagination.pages.disjoint', { 'page-from-third': renamed('x') }]],
  skipped: [
    ['pagination.pages.disjoint', undone('page-of-four', 'page-from-third', 'Resources')],
    ['pagination.pages.disjoint', { 'page-from-third': noHit }],
  ],
});

/** The second page begins with the second user of the first. */
function shifted(): Tamper {
  let first: unknown;
  return {
    'page-of-four': ({ response }) => {
      first = arrayOf(objectOf(response.body)?.Resources).slice(1, 3);
    },
    'page-from-third': (exchange) => edit('/Resources', first as never)(exchange),
  };
}
