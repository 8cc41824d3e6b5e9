import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { noPage, pageOf, unsettled } from '../reading/pages';

const probe = 'directory';

const disjoint = defineCheck({
  id: 'pagination.pages.disjoint',
  title: 'Consecutive pages have no user in common',
  failure: 'A user appears on two consecutive pages',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2.4' }],
  impact: 'Where one user appears twice, another does not appear at all.',
  fix: 'Sort by a unique attribute, such as the id, before you cut out the page.',
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
    if (two.ids[0] === first[0]) return skip('the second page repeats the first: see pagination.start-index.applied');
    if (!two.ids.some((id) => first.includes(id))) return pass;
    return fail('twice', { expected: first, actual: two.ids, at: [at.body(second, '/Resources')] });
  },
});

export const pages: Check[] = [disjoint];
