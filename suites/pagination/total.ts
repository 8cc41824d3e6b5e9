import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { created, noPage, pageOf } from '../reading/pages';

const probe = 'directory';

const refs = [
  { source: 'RFC 7644' as const, section: '3.4.2.4' },
  { source: 'Entra' as const, topic: 'Users can be listed page by page' },
];

const totalOfAll = defineCheck({
  id: 'pagination.total.of-all',
  title: 'totalResults counts all users, not only those on the page',
  failure: 'totalResults does not count all users',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }, ...refs],
  impact: 'Clients that read the directory stop after the first page and miss all users after it.',
  fix: 'Count all resources that match the query before you cut out the page.',
  probe,
  steps: ['page-of-four', 'page-from-third'],
  messages: { total: 'expected totalResults to be at least {expected}, got {actual}' },
  judge({ 'page-of-four': four, 'page-from-third': second }, { facts }) {
    const [one, two] = [pageOf(four), pageOf(second)];
    if (!one || !two) return noPage;
    const known = Math.max(created(facts), new Set([...one.ids, ...two.ids]).size);
    if (known <= two.ids.length) return skip('the directory has too few users to tell');
    const [query, total] = two.total < known ? [second, two.total] : [four, one.total];
    if (total >= known) return pass;
    const place = [at.body(query, '/totalResults')];
    return fail('total', { expected: known, actual: total, at: place, cause: 'page-counted' });
  },
});

const totalAlways = defineCheck({
  id: 'pagination.total.without-start-index',
  title: 'totalResults is the same with and without startIndex',
  failure: 'totalResults depends on whether the query has startIndex',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }, ...refs],
  impact:
    'A client that asks for the first page without startIndex sees an empty directory, and creates everybody again.',
  fix: 'Treat a missing startIndex as 1. Do not make any paging parameter necessary.',
  probe,
  steps: ['page-of-four', 'page-from-third', 'page-without-start'],
  messages: { differs: 'expected totalResults without startIndex to be {expected}, as with it, got {actual}' },
  judge({ 'page-of-four': four, 'page-from-third': second, 'page-without-start': query }) {
    const [one, two, bare] = [pageOf(four), pageOf(second), pageOf(query)];
    if (!one || !two || !bare) return noPage;
    if (bare.total === one.total) return pass;
    // In a tenant in use, users come and go.
    if (two.total !== one.total) return skip('totalResults differs between the pages');
    const place = [at.body(query, '/totalResults'), at.body(four, '/totalResults')];
    return fail('differs', { expected: one.total, actual: bare.total, at: place });
  },
});

export const total: Check[] = [totalOfAll, totalAlways];
