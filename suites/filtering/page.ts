import { at, type Check, fail, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { findsOnly, isExact, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const { notList } = lookUpMessages;

const { missing } = lookUpMessages;

const filterThenPage = defineCheck({
  id: 'filtering.page.after-filter',
  title: 'A filter together with count=1 finds the one user that matches',
  failure: 'A filter together with count=1 does not find the user that matches',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2.4' }],
  impact: 'Nothing while Entra sends no count with a filter; clients that do so find nobody, or the wrong person.',
  fix: 'Filter first, then cut the page out of what matches, and count what matches in totalResults.',
  probe,
  steps: ['find', 'find-first'],
  messages: {
    notList,
    missing,
    others: 'expected {expected} and nothing else, got {actual}',
    total: 'expected totalResults to be 1, got {actual}',
  },
  judge({ find, 'find-first': first }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(find, id)) return skip('without count the user is not found alone either');
    if (first.response.status !== 200) return skip('the query was refused: see projection.attributes.named');
    const judgement = findsOnly(first, id);
    if (judgement.outcome !== 'pass') return judgement;
    const total = objectOf(first.response.body)?.totalResults ?? null;
    return total === 1 ? pass : fail('total', { expected: 1, actual: total, at: [at.body(first, '/totalResults')] });
  },
});

export const page: Check[] = [filterThenPage];
