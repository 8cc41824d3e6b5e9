import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { defineCheck } from '../define';
import { holdsNone, noneMessages } from '../reading/empty-pages';
import { listFault, lookUpMessages } from '../reading/look-ups';
import { noPage, pageOf, unsettled } from '../reading/pages';
import { stepOf } from '../reading/steps';

const probe = 'directory';

const refs = [
  { source: 'RFC 7644' as const, section: '3.4.2.4' },
  { source: 'Entra' as const, topic: 'Users can be listed page by page' },
];

const startIndexApplied = defineCheck({
  id: 'pagination.start-index.applied',
  title: 'A page with startIndex=3 begins with the third user',
  failure: 'A page with startIndex=3 does not begin with the third user',
  rfc: 'MUST',
  entra: 'degrades',
  refs,
  impact: 'Clients skip users, or read the first page again and again without an end.',
  fix: 'Treat startIndex as the position of the first resource, counted from 1, not as a page number.',
  probe,
  steps: ['page-of-four', 'page-from-third', 'page-from-zero'],
  headlines: {
    ignored: 'startIndex has no effect',
    elsewhere: 'A page with startIndex=3 does not begin with the third user',
  },
  messages: {
    ignored: 'expected the page to begin with {expected}, got {actual}: the first page again',
    elsewhere:
      'expected the page to begin with {expected}, got {actual}: neither the third user nor the first page again',
  },
  judge({ 'page-of-four': four, 'page-from-third': second, 'page-from-zero': start }) {
    const [one, two, zero] = [pageOf(four), pageOf(second), pageOf(start)];
    if (!one || !two) return noPage;
    const changed = unsettled(one, two);
    if (changed) return changed;
    const [expected, actual] = [one.ids[2], two.ids[0] ?? null];
    if (expected === undefined) return skip('the provider returns fewer than three users per page');
    const details = { expected, actual: actual ?? 'an empty page', at: [at.body(second, '/Resources')] };
    if (actual === expected) return pass;
    if (actual === one.ids[0]) return fail('ignored', details);
    // Without a stable order, another user may rightly be at this position. Two reads of the beginning show whether it is stable.
    const isStable = zero?.ids.length === 0 || zero?.ids[0] === one.ids[0];
    return zero && !isStable ? skip('the order of the users changes between the pages') : fail('elsewhere', details);
  },
});

const oneBased = defineCheck({
  id: 'pagination.start-index.one-based',
  title: 'A page with startIndex=1 begins with the first user',
  failure: 'A page with startIndex=1 omits the first user',
  rfc: 'MUST',
  entra: 'degrades',
  refs,
  impact: 'Clients miss one user, on the first page or on every page.',
  fix: 'Count positions from 1: the database offset is startIndex minus 1.',
  probe,
  steps: ['page-of-four', 'page-from-zero'],
  messages: { skipped: 'expected the first page to begin with {expected}, got {actual}' },
  judge({ 'page-of-four': four, 'page-from-zero': start }) {
    const [one, zero] = [pageOf(four), pageOf(start)];
    if (!one) return noPage;
    if (!zero) return skip('startIndex=0 is not answered with a list: see pagination.start-index.zero');
    const changed = unsettled(one, zero);
    if (changed) return changed;
    const [expected, actual] = [zero.ids[0] ?? null, one.ids[0] ?? null];
    if (expected !== null && expected === actual) return pass;
    if (zero.ids[1] === undefined || zero.ids[1] !== actual)
      return skip('the first user for startIndex=1 is neither the first nor the second for startIndex=0');
    return fail('skipped', { expected, actual, at: [at.body(four, '/Resources/0'), at.body(start, '/Resources/0')] });
  },
});

const asJson = (value: unknown) => (value ?? null) as Json;

const startIndexEchoed = defineCheck({
  id: 'pagination.start-index.echoed',
  title: 'startIndex in the answer is the position of the first user on the page',
  failure: 'startIndex in the answer is missing or wrong',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Gallery validation: user pagination' },
  ],
  impact: "Microsoft's validation for the app gallery fails, and clients lose their position.",
  fix: 'Return startIndex as a number: the position of the first resource on the page.',
  probe,
  steps: ['page-from-third'],
  messages: { wrong: 'expected startIndex in the answer to be {expected}, got {actual}' },
  judge({ 'page-from-third': query }) {
    const page = pageOf(query);
    if (!page) return noPage;
    if (page.ids.length === 0) return skip('the page is empty: see pagination.start-index.applied');
    if (page.startIndex === 3) return pass;
    return fail('wrong', { expected: 3, actual: asJson(page.startIndex), at: [at.body(query, '/startIndex')] });
  },
});

const { refused } = lookUpMessages;

const { notList } = lookUpMessages;

const edgesRefs = [{ source: 'RFC 7644' as const, section: '3.4.2.4' }];

const fromZero = defineCheck({
  id: 'pagination.start-index.zero',
  title: 'startIndex=0 is treated as 1',
  failure: 'startIndex=0 is not treated as 1',
  rfc: 'MUST',
  entra: 'none',
  refs: edgesRefs,
  impact: 'No effect on Entra; clients that count from 0 get an error or an empty page.',
  fix: 'Treat every startIndex below 1 as 1.',
  probe,
  steps: ['page-of-four', 'page-from-third', 'page-from-zero'],
  headlines: {
    notList: 'startIndex=0 is not answered with a ListResponse',
    other: 'startIndex=0 is not treated as 1',
  },
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

const zeroEchoed = defineCheck({
  id: 'pagination.start-index.zero-echoed',
  title: 'startIndex in the answer to startIndex=0 is 1',
  failure: 'startIndex in the answer to startIndex=0 is not 1',
  rfc: 'MUST',
  entra: 'none',
  refs: edgesRefs,
  impact: 'No effect on Entra; clients that add the page size to the position in the answer read one user twice.',
  fix: 'Treat every startIndex below 1 as 1, also in the answer.',
  probe,
  steps: ['page-from-zero'],
  messages: { echoed: 'expected startIndex in the answer to be 1, got {actual}' },
  judge({ 'page-from-zero': query }) {
    const zero = pageOf(query);
    if (!zero) return skip('startIndex=0 is not answered with a list: see pagination.start-index.zero');
    if (zero.startIndex === undefined || zero.startIndex === null)
      return skip('the answer does not state startIndex: see pagination.start-index.echoed');
    if (zero.startIndex === 1) return pass;
    return fail('echoed', { expected: 1, actual: asJson(zero.startIndex), at: [at.body(query, '/startIndex')] });
  },
});

const beyondTheEnd = defineCheck({
  id: 'pagination.start-index.beyond-the-end',
  title: 'A page beyond the end is empty, not an error',
  failure: 'A page beyond the end is an error, or contains users',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }, ...edgesRefs],
  impact: 'Reading the directory ends with an error, so the client discards the result.',
  fix: 'Answer 200 with totalResults and no resources when startIndex exceeds the number of results.',
  probe,
  steps: ['page-of-four', 'page-beyond'],
  headlines: {
    notList: 'A page beyond the end is not answered with a ListResponse',
    listed: 'A page beyond the end contains users',
  },
  messages: { refused, notList, listed: noneMessages.listed },
  judge({ 'page-of-four': four, 'page-beyond': far }, { exchanges }) {
    // A provider may limit the number; then one that is a little too large decides.
    const judgement = holdsNone(stepOf(exchanges, 'page-just-beyond') ?? far, null);
    if (judgement.outcome !== 'pass') return judgement;
    return (pageOf(four)?.ids.length ?? 0) > 0 ? pass : skip('no page shows a user');
  },
});

export const startIndex: Check[] = [startIndexApplied, oneBased, startIndexEchoed, fromZero, zeroEchoed, beyondTheEnd];
