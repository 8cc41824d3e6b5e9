import { type Answered, at, fail, pass } from '../../contract/check';
import { listFault, lookUpMessages } from './look-ups';
import { pageOf } from './pages';

/**
 * Judges a page that has to be empty and still to state how many users there are. Message ids: those of `noneMessages`.
 * @param known how many users there are at least; null where the total is not judged
 */
export function holdsNone(query: Answered, known: number | null) {
  const fault = listFault(query);
  if (fault) return fault;
  const page = pageOf(query);
  const listed = page?.ids.length ?? 0;
  if (listed > 0) return fail('listed', { expected: 0, actual: listed, at: [at.body(query, '/Resources')] });
  const total = page?.total ?? 0;
  if (known === null || total >= known) return pass;
  const place = [at.body(query, '/totalResults')];
  return fail('total', { expected: known, actual: total, at: place, cause: 'page-counted' });
}

const { refused } = lookUpMessages;

const { notList } = lookUpMessages;

export const noneMessages = {
  refused,
  notList,
  listed: 'expected no users on the page, got {actual}',
  total: 'expected totalResults to be at least {expected}, got {actual}',
};
