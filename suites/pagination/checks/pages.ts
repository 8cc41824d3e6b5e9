import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { listFault, lookUpMessages } from '../../shared/look-ups';
import { created, noPage, pageOf, totalOfPage, unsettled } from '../../shared/pages';

const probe = 'filtering.directory';
const refs = [
  { source: 'RFC 7644' as const, section: '3.4.2.4' },
  { source: 'Entra' as const, topic: 'Users can be listed page by page' },
];

export const countHonoured = defineCheck({
  id: 'pagination.count.honoured',
  title: 'A page has no more users than were asked for',
  failure: 'A page is not answered, or has more users than were asked for',
  rfc: 'MUST',
  entra: 'degrades',
  refs,
  impact: 'Answers grow with the directory, until they are too large or come too late.',
  fix: 'Return at most count resources, and at least one while there are any.',
  probe,
  steps: ['page-of-four', 'page-from-third'],
  messages: {
    refused: lookUpMessages.refused,
    notList: lookUpMessages.notList,
    empty: 'expected up to {expected} users, got none',
    tooMany: 'expected up to {expected} users, got {actual}',
  },
  judge({ 'page-of-four': four, 'page-from-third': second }) {
    for (const [query, count] of [
      [four, 4],
      [second, 2],
    ] as const) {
      const fault = listFault(query);
      if (fault) return fault;
      const actual = pageOf(query)?.ids.length ?? 0;
      const details = { expected: count, actual, at: [at.body(query, '/Resources')] };
      if (query === four && actual === 0) return fail('empty', details);
      if (actual > count) return fail('tooMany', details);
    }
    return pass;
  },
});

export const totalOfAll = defineCheck({
  id: 'pagination.total.of-all',
  title: 'totalResults counts all users, not those of the page',
  failure: 'totalResults does not count all users',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }, ...refs],
  impact: 'Whoever reads the directory stops after the first page and misses everybody behind it.',
  fix: 'Count what matches the query before the page is cut out of it.',
  probe,
  steps: ['page-of-four', 'page-from-third'],
  messages: { total: 'expected totalResults to be {expected} or more, got {actual}' },
  judge({ 'page-of-four': four, 'page-from-third': second }, { facts }) {
    const [one, two] = [pageOf(four), pageOf(second)];
    if (!one || !two) return noPage;
    const known = Math.max(created(facts), new Set([...one.ids, ...two.ids]).size);
    if (known <= two.ids.length) return skip('there are too few users to tell');
    const [query, total] = two.total < known ? [second, two.total] : [four, one.total];
    if (total >= known) return pass;
    const place = [at.body(query, '/totalResults')];
    return fail('total', { expected: known, actual: total, at: place, cause: totalOfPage });
  },
});

export const startIndexApplied = defineCheck({
  id: 'pagination.start-index.applied',
  title: 'startIndex=3 begins with the third user',
  failure: 'startIndex=3 does not begin with the third user',
  rfc: 'MUST',
  entra: 'degrades',
  refs,
  impact: 'Users are left out, or the first page comes again and again and reading never ends.',
  fix: 'Read startIndex as the position of the first resource, counted from 1, not as the number of a page.',
  probe,
  steps: ['page-of-four', 'page-from-third', 'page-from-zero'],
  messages: {
    ignored: 'expected the page to begin with {expected}, got {actual}: the first page again',
    elsewhere: 'expected the page to begin with {expected}, got {actual}',
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
    // Without a stable order another user may stand there rightly: two reads of the beginning tell.
    const isStable = zero?.ids.length === 0 || zero?.ids[0] === one.ids[0];
    return zero && !isStable ? skip('the order of the users changes between the pages') : fail('elsewhere', details);
  },
});

export const oneBased = defineCheck({
  id: 'pagination.start-index.one-based',
  title: 'startIndex=1 begins with the first user',
  failure: 'startIndex=1 leaves out the first user',
  rfc: 'MUST',
  entra: 'degrades',
  refs,
  impact: 'One user is missed, on the first page or on each.',
  fix: 'Count positions from 1; the offset for the database is startIndex minus 1.',
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
    if (zero.ids[1] === undefined || zero.ids[1] !== actual) return skip('the two pages have nothing in common');
    return fail('skipped', { expected, actual, at: [at.body(four, '/Resources/0'), at.body(start, '/Resources/0')] });
  },
});

export const disjoint = defineCheck({
  id: 'pagination.pages.disjoint',
  title: 'Neighbouring pages have no user in common',
  failure: 'A user is on two neighbouring pages',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2.4' }],
  impact: 'Where one user comes twice, another does not come at all.',
  fix: 'Sort by something unique, such as the id, before the page is cut out.',
  probe,
  steps: ['page-of-four', 'page-from-third'],
  messages: { twice: 'expected none of {expected} on the next page, got {actual}' },
  judge({ 'page-of-four': four, 'page-from-third': second }) {
    const [one, two] = [pageOf(four), pageOf(second)];
    if (!one || !two) return noPage;
    const changed = unsettled(one, two);
    if (changed) return changed;
    const first = one.ids.slice(0, 2);
    if (two.ids.length === 0) return skip('the second page is empty: see pagination.start-index.applied');
    if (two.ids[0] === first[0]) return skip('the second page is the first: see pagination.start-index.applied');
    if (!two.ids.some((id) => first.includes(id))) return pass;
    return fail('twice', { expected: first, actual: two.ids, at: [at.body(second, '/Resources')] });
  },
});

export const pageChecks: Check[] = [countHonoured, totalOfAll, startIndexApplied, oneBased, disjoint];
