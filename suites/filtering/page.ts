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
  title: 'A filter with count=1 finds the one user that matches',
  failure: 'A filter with count=1 does not return the one user that matches, or counts others',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.4.2.4' }],
  impact: 'No effect on Entra, which sends no count with a filter; clients that do find no user or the wrong one.',
  fix: 'Apply the filter first, then cut the page out of the matches. Count all matches in totalResults.',
  probe,
  steps: ['find', 'find-first'],
  headlines: {
    notList: 'A filter with count=1 is not answered with a ListResponse',
    missing: 'A filter with count=1 does not return the user that matches',
    others: 'A filter with count=1 returns another user',
    total: 'A filter with count=1 counts users that do not match',
  },
  messages: {
    notList,
    missing,
    others: 'expected only {expected}, got {actual}',
    total: 'expected totalResults to be 1, got {actual}',
  },
  judge({ find, 'find-first': first }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(find, id)) return skip('the filter without count does not find exactly this user either');
    if (first.response.status !== 200) return skip('the query was rejected: see projection.attributes.named');
    const judgement = findsOnly(first, id);
    if (judgement.outcome !== 'pass') return judgement;
    const total = objectOf(first.response.body)?.totalResults ?? null;
    return total === 1 ? pass : fail('total', { expected: 1, actual: total, at: [at.body(first, '/totalResults')] });
  },
});

export const page: Check[] = [filterThenPage];
