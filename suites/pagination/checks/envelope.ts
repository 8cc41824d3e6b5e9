import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import type { Json } from '../../../engine/contract/results';
import { noPage, pageOf } from '../../shared/pages';

const probe = 'filtering.directory';

const asJson = (value: unknown) => (value ?? null) as Json;

export const startIndexEchoed = defineCheck({
  id: 'pagination.start-index.echoed',
  title: 'A page says at which position it begins',
  failure: 'A page does not say at which position it begins',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Gallery validation: user pagination' },
  ],
  impact: "Microsoft's validation for the app gallery fails, and readers lose their place.",
  fix: 'Return startIndex, the position of the first resource of the page, as a number.',
  probe,
  steps: ['page-from-third'],
  messages: { wrong: 'expected startIndex to be {expected}, got {actual}' },
  judge({ 'page-from-third': query }) {
    const page = pageOf(query);
    if (!page) return noPage;
    if (page.ids.length === 0) return skip('the page is empty: see pagination.start-index.applied');
    if (page.startIndex === 3) return pass;
    return fail('wrong', { expected: 3, actual: asJson(page.startIndex), at: [at.body(query, '/startIndex')] });
  },
});

export const itemsPerPage = defineCheck({
  id: 'pagination.items-per-page.counted',
  title: 'itemsPerPage is the number of users on the page',
  failure: 'itemsPerPage is not the number of users on the page',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }],
  impact: 'Readers that go on by itemsPerPage leave users out.',
  fix: 'Return the number of resources on this page as itemsPerPage, not the count that was asked for.',
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

export const envelopeChecks: Check[] = [startIndexEchoed, itemsPerPage];
