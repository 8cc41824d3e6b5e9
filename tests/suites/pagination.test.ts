import { arrayOf, objectOf } from '../../scim/json';
import { pagination } from '../../suites/pagination';
import type { KillRow, Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { noHit, stranger, undone } from './look-up-rows';
import { all, body, edit, status } from './tampering';

const few = edit('/totalResults', 2);
const renamed =
  (prefix: string): Tamper[string] =>
  ({ response }) => {
    for (const resource of arrayOf(objectOf(response.body)?.Resources).map(objectOf))
      if (resource) resource.id = `${prefix}${resource.id}`;
  };

const empty: KillRow[] = (['zero', 'negative'] as const).flatMap((name): KillRow[] => {
  const [id, step] = [`pagination.count.${name}`, name === 'zero' ? 'page-of-none' : 'page-of-less'];
  return [
    [id, { [step]: status(400) }, 'refused'],
    [id, { [step]: body({}) }, 'notList'],
    [id, { [step]: stranger }, 'listed'],
    [id, { [step]: edit('/totalResults', 0) }, 'total'],
  ];
});

describeArea(pagination, {
  faults: [
    ['pagination.count.honoured', { 'page-of-four': status(400) }, 'refused'],
    ['pagination.count.honoured', { 'page-from-third': body([]) }, 'notList'],
    ['pagination.count.honoured', { 'page-of-four': noHit }, 'empty'],
    ['pagination.count.honoured', { 'page-of-four': all(stranger, stranger) }, 'tooMany'],
    ['pagination.count.honoured', { 'page-from-third': all(stranger, stranger) }, 'tooMany'],
    ['pagination.total.of-all', { 'page-from-third': few }, 'total'],
    ['pagination.total.of-all', { 'page-of-four': edit('/totalResults', 1) }, 'total'],
    ['pagination.start-index.applied', undone('page-of-four', 'page-from-third', 'Resources'), 'ignored'],
    ['pagination.start-index.applied', { 'page-from-third': renamed('x') }, 'elsewhere'],
    ['pagination.start-index.applied', { 'page-from-third': noHit }, 'elsewhere'],
    ['pagination.start-index.one-based', { 'page-of-four': edit('/Resources/0') }, 'skipped'],
    ['pagination.pages.disjoint', shifted(), 'twice'],
    ['pagination.start-index.echoed', { 'page-from-third': edit('/startIndex', 1) }, 'wrong'],
    ['pagination.start-index.echoed', { 'page-from-third': edit('/startIndex') }, 'wrong'],
    ['pagination.items-per-page.counted', { 'page-from-third': edit('/itemsPerPage', 20) }, 'wrong'],
    ['pagination.items-per-page.counted', { 'page-from-third': edit('/itemsPerPage') }, 'wrong'],
    ['pagination.edges.no-server-error', { 'page-from-zero': status(500) }, 'fault'],
    ['pagination.edges.no-server-error', { 'page-of-none': status(500) }, 'fault'],
    ['pagination.edges.no-server-error', { 'page-of-less': status(500) }, 'fault'],
    ['pagination.edges.no-server-error', { 'page-beyond': status(503) }, 'fault'],
    ['pagination.start-index.zero', { 'page-from-zero': status(400) }, 'refused'],
    ['pagination.start-index.zero', { 'page-from-zero': body() }, 'notList'],
    ['pagination.start-index.zero', { 'page-from-zero': noHit }, 'other'],
    ['pagination.start-index.zero', { 'page-from-zero': renamed('x') }, 'other'],
    ...empty,
    ['pagination.start-index.beyond-the-end', { 'page-beyond': status(404) }, 'refused'],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': body() }, 'notList'],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': stranger }, 'listed'],
  ],
  legal: [
    ['pagination.count.honoured', { 'page-of-four': edit('/Resources/2') }],
    ['pagination.count.honoured', { 'page-from-third': edit('/Resources') }],
    ['pagination.total.of-all', { 'page-of-four': edit('/Resources/2') }],
    ['pagination.start-index.applied', { 'page-from-zero': status(400) }],
    ['pagination.edges.no-server-error', { 'page-of-less': status(400) }],
    ['pagination.items-per-page.counted', { 'page-from-third': all(stranger, edit('/itemsPerPage', 2)) }],
    ['pagination.count.zero', { 'page-of-none': edit('/Resources') }],
    ['pagination.count.zero', { 'page-of-none': edit('/itemsPerPage') }],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': edit('/Resources') }],
    ['pagination.pages.disjoint', { 'page-from-third': renamed('x') }],
  ],
  skipped: [
    ['pagination.total.of-all', { 'page-of-four': status(400) }],
    ['pagination.total.of-all', allOnBothPages()],
    ['pagination.start-index.applied', { 'page-from-third': status(400) }],
    ['pagination.start-index.applied', { 'page-from-third': edit('/totalResults', 99) }],
    ['pagination.start-index.applied', { 'page-of-four': few, 'page-from-third': few }],
    ['pagination.start-index.applied', { 'page-of-four': all(edit('/Resources/3'), edit('/Resources/2')) }],
    ['pagination.start-index.applied', { 'page-from-third': renamed('x'), 'page-from-zero': renamed('y') }],
    ['pagination.start-index.one-based', { 'page-from-zero': status(400) }],
    ['pagination.start-index.one-based', { 'page-from-zero': renamed('x') }],
    ['pagination.start-index.one-based', { 'page-from-zero': edit('/totalResults', 99) }],
    ['pagination.pages.disjoint', undone('page-of-four', 'page-from-third', 'Resources')],
    ['pagination.pages.disjoint', { 'page-from-third': noHit }],
    ['pagination.start-index.echoed', { 'page-from-third': noHit }],
    ['pagination.items-per-page.counted', { 'page-from-third': status(400) }],
    ['pagination.edges.no-server-error', { 'page-of-four': body({}) }],
    ['pagination.start-index.zero', { 'page-of-four': status(400) }],
    ['pagination.start-index.zero', { 'page-of-four': edit('/Resources/0') }],
    ['pagination.start-index.zero', { 'page-from-zero': renamed('x'), 'page-from-third': renamed('y') }],
    ['pagination.start-index.beyond-the-end', { 'page-of-four': noHit }],
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
