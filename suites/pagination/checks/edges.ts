import { type Answered, at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { listFault, lookUpMessages } from '../../shared/look-ups';
import { created, noPage, pageOf, totalOfPage, unsettled } from '../../shared/pages';

const probe = 'filtering.directory';
const { refused, notList } = lookUpMessages;
const refs = [{ source: 'RFC 7644' as const, section: '3.4.2.4' }];

export const noServerError = defineCheck({
  id: 'pagination.edges.no-server-error',
  title: 'Odd values of startIndex and count end in no server error',
  failure: 'An odd value of startIndex or count ends in a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [...refs, { source: 'RFC 7644', section: '3.12' }],
  impact: 'Reading breaks off at the end of the directory, or when a client asks for the number of users only.',
  fix: 'Bring startIndex and count into their range before they get to the database.',
  probe,
  steps: ['page-of-four', 'page-from-zero', 'page-of-none', 'page-of-less', 'page-beyond'],
  messages: { fault: 'expected 200, got {actual}' },
  judge({ 'page-of-four': four, ...edges }) {
    const broken = Object.values(edges).find(({ response }) => response.status >= 500);
    if (broken) return fail('fault', { expected: 200, actual: broken.response.status, at: [at.status(broken)] });
    return pageOf(four) ? pass : noPage;
  },
});

export const fromZero = defineCheck({
  id: 'pagination.start-index.zero',
  title: 'startIndex=0 is read as 1',
  failure: 'startIndex=0 is not read as 1',
  rfc: 'MUST',
  entra: 'none',
  refs,
  impact: 'Nothing with Entra; clients that count from 0 get an error or an empty page.',
  fix: 'Read each startIndex below 1 as 1.',
  probe,
  steps: ['page-of-four', 'page-from-third', 'page-from-zero'],
  messages: { refused, notList, other: 'expected the page to begin with {expected}, got {actual}' },
  judge({ 'page-of-four': four, 'page-from-third': second, 'page-from-zero': query }) {
    const fault = listFault(query);
    if (fault) return fault;
    const [one, two, zero] = [pageOf(four), pageOf(second), pageOf(query)];
    if (!one || !zero) return noPage;
    const changed = unsettled(one, zero);
    if (changed) return changed;
    const [expected, actual] = [one.ids[0] ?? null, zero.ids[0] ?? null];
    if (expected === null) return noPage;
    if (actual === expected) return pass;
    if (zero.ids[1] === expected) return skip('positions are counted from 0: see pagination.start-index.one-based');
    const isStable = two !== undefined && two.ids[0] === one.ids[2];
    if (actual !== null && !isStable) return skip('the order of the users changes between the pages');
    return fail('other', { expected, actual: actual ?? 'an empty page', at: [at.body(query, '/Resources')] });
  },
});

/** A page without users that still says how many there are. */
function holdsNone(query: Answered, known: number) {
  const fault = listFault(query);
  if (fault) return fault;
  const page = pageOf(query);
  const listed = page?.ids.length ?? 0;
  if (listed > 0) return fail('listed', { expected: 0, actual: listed, at: [at.body(query, '/Resources')] });
  const total = page?.total ?? 0;
  if (total >= known) return pass;
  const place = [at.body(query, '/totalResults')];
  return fail('total', { expected: known, actual: total, at: place, cause: totalOfPage });
}

const noneMessages = {
  refused,
  notList,
  listed: 'expected no users on the page, got {actual}',
  total: 'expected totalResults to be {expected} or more, got {actual}',
};

export const countZero = defineCheck({
  id: 'pagination.count.zero',
  title: 'count=0 asks for the number of users only',
  failure: 'count=0 is not answered with the number of users only',
  rfc: 'MUST',
  entra: 'none',
  refs,
  impact: 'Nothing with Entra; clients that only count users get an error, or all of them.',
  fix: 'Return totalResults and no resources for count=0; do not take 0 for a missing value.',
  probe,
  steps: ['page-of-none'],
  messages: noneMessages,
  judge: ({ 'page-of-none': query }, { facts }) => holdsNone(query, created(facts)),
});

export const countNegative = defineCheck({
  id: 'pagination.count.negative',
  title: 'A negative count is read as 0',
  failure: 'A negative count is not read as 0',
  rfc: 'MUST',
  entra: 'none',
  refs,
  impact: 'Nothing with Entra; other clients get an error, or the whole directory.',
  fix: 'Read each count below 0 as 0.',
  probe,
  steps: ['page-of-less'],
  messages: noneMessages,
  judge: ({ 'page-of-less': query }, { facts }) => holdsNone(query, created(facts)),
});

export const beyondTheEnd = defineCheck({
  id: 'pagination.start-index.beyond-the-end',
  title: 'A page beyond the end is empty, not an error',
  failure: 'A page beyond the end is not an empty page',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }, ...refs],
  impact: 'Reading the directory ends with an error, so its result is thrown away.',
  fix: 'Answer 200 with totalResults and no resources when startIndex is larger than the number of results.',
  probe,
  steps: ['page-of-four', 'page-beyond'],
  messages: { refused, notList, listed: noneMessages.listed },
  judge({ 'page-of-four': four, 'page-beyond': query }) {
    const judgement = holdsNone(query, 0);
    if (judgement.outcome !== 'pass') return judgement;
    return (pageOf(four)?.ids.length ?? 0) > 0 ? pass : skip('no page shows a user');
  },
});

export const edgeChecks: Check[] = [noServerError, fromZero, countZero, countNegative, beyondTheEnd];
