import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { defineCheck } from '../define';
import { noPage, pageOf } from '../reading/pages';

const probe = 'directory';

const asJson = (value: unknown) => (value ?? null) as Json;

const itemsPerPage = defineCheck({
  id: 'pagination.items-per-page.counted',
  title: 'itemsPerPage is the number of users on the page',
  failure: 'itemsPerPage is not the number of users on the page',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }],
  impact: 'Clients that advance by itemsPerPage skip users.',
  fix: 'Return the number of resources on this page as itemsPerPage, not the count that was requested.',
  probe,
  steps: ['page-from-third'],
  messages: { wrong: 'expected itemsPerPage to be {expected}, got {actual}' },
  judge({ 'page-from-third': query }) {
    const page = pageOf(query);
    if (!page) return noPage;
    const expected = page.ids.length;
    if (expected === 0) return skip('the page is empty: see pagination.start-index.applied');
    if (page.itemsPerPage === expected) return pass;
    return fail('wrong', { expected, actual: asJson(page.itemsPerPage), at: [at.body(query, '/itemsPerPage')] });
  },
});

export const itemsPerPageChecks: Check[] = [itemsPerPage];
