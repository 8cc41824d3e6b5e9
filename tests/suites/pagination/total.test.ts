import { arrayOf, objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

const few = edit('/totalResults', 2);

describeSubject('pagination.total', {
  faults: [
    ['pagination.total.of-all', { 'page-from-third': few }, 'total'],
    ['pagination.total.of-all', { 'page-of-four': edit('/totalResults', 1) }, 'total'],
    ['pagination.total.without-start-index', { 'page-without-start': edit('/totalResults', 0) }, 'differs'],
  ],
  legal: [['pagination.total.of-all', { 'page-of-four': edit('/Resources/2') }]],
  skipped: [
    ['pagination.total.of-all', { 'page-of-four': status(400) }],
    ['pagination.total.without-start-index', { 'page-without-start': status(400) }],
    [
      'pagination.total.without-start-index',
      { 'page-without-start': edit('/totalResults', 9), 'page-from-third': edit('/totalResults', 8) },
    ],
    ['pagination.total.of-all', allOnBothPages()],
  ],
});

/** Three users, whichever page is asked for: there is nobody whom totalResults could leave out. */
function allOnBothPages(): Tamper {
  let three: unknown;
  const show: Tamper[string] = (exchange) => edit('/Resources', three as never)(exchange);
  return {
    'page-of-four': (exchange) => {
      three = arrayOf(objectOf(exchange.response.body)?.Resources).slice(0, 3);
      show(exchange);
    },
    'page-from-third': show,
  };
}
