import { at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { isUnassigned } from '../../scim/json';
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
  steps: ['page-from-third', 'find'],
  messages: { wrong: 'expected itemsPerPage to be {expected}, got {actual}' },
  judge({ 'page-from-third': page, find }) {
    const pages = [page, find].flatMap((query) => {
      const shown = pageOf(query);
      return shown ? [{ query, ...shown }] : [];
    });
    if (pages.length === 0) return noPage;
    const [first, ...more] = pages.filter(({ ids }) => ids.length > 0);
    if (!first) return skip('the page is empty: see pagination.start-index.applied');
    // A query that is not asked for pages may leave it out.
    const isWrong = ({ query, ids, itemsPerPage: stated }: typeof first) =>
      stated !== ids.length && (query === page || !isUnassigned(asJson(stated)));
    const wrong = [first, ...more].find(isWrong);
    if (!wrong) return pass;
    const { query, ids, itemsPerPage: stated } = wrong;
    return fail('wrong', { expected: ids.length, actual: asJson(stated), at: [at.body(query, '/itemsPerPage')] });
  },
});

export const itemsPerPageChecks: Check[] = [itemsPerPage];
