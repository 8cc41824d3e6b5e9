import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';
import { holdsNone, noneMessages } from '../reading/empty-pages';
import { listFault, lookUpMessages } from '../reading/look-ups';
import { created, pageOf } from '../reading/pages';

const probe = 'directory';

const refs = [
  { source: 'RFC 7644' as const, section: '3.4.2.4' },
  { source: 'Entra' as const, topic: 'Users can be listed page by page' },
];

const countHonoured = defineCheck({
  id: 'pagination.count.honoured',
  title: 'A page has at most as many users as count asks for',
  failure: 'A page is not returned, is empty, or has more users than count asks for',
  rfc: 'MUST',
  entra: 'degrades',
  refs,
  impact: 'Answers grow with the directory until they are too large or too slow.',
  fix: 'Return at most count resources, and at least one as long as there are any.',
  probe,
  steps: ['page-of-four', 'page-from-third'],
  headlines: {
    notList: 'A page is not answered with a ListResponse',
    empty: 'A page of users is empty',
    tooMany: 'A page has more users than count asks for',
  },
  messages: {
    refused: lookUpMessages.refused,
    notList: lookUpMessages.notList,
    empty: 'expected the number of users on the page to be from 1 to {expected}, got none',
    tooMany: 'expected the number of users on the page to be at most {expected}, got {actual}',
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

const edgesRefs = [{ source: 'RFC 7644' as const, section: '3.4.2.4' }];

const countZero = defineCheck({
  id: 'pagination.count.zero',
  title: 'count=0 returns the number of users and no users',
  failure: 'count=0 does not return the number of users alone',
  rfc: 'MUST',
  entra: 'none',
  refs: edgesRefs,
  impact: 'No effect on Entra; clients that only count users get an error, or all users.',
  fix: 'For count=0, return totalResults and no resources. Do not treat 0 as a missing value.',
  probe,
  steps: ['page-of-none'],
  headlines: {
    notList: 'count=0 is not answered with a ListResponse',
    listed: 'count=0 returns users',
    total: 'count=0 does not return the number of users',
  },
  messages: noneMessages,
  judge: ({ 'page-of-none': query }, { facts }) => holdsNone(query, created(facts)),
});

const countNegative = defineCheck({
  id: 'pagination.count.negative',
  title: 'A negative count is treated as 0',
  failure: 'A negative count is not treated as 0',
  rfc: 'MUST',
  entra: 'none',
  refs: edgesRefs,
  impact: 'No effect on Entra; other clients get an error, or the whole directory.',
  fix: 'Treat every count below 0 as 0.',
  probe,
  steps: ['page-of-less'],
  headlines: {
    notList: 'A negative count is not answered with a ListResponse',
    listed: 'A negative count returns users',
    total: 'A negative count does not return the number of users',
  },
  messages: noneMessages,
  judge: ({ 'page-of-less': query }, { facts }) => holdsNone(query, created(facts)),
});

export const count: Check[] = [countHonoured, countZero, countNegative];
