import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf } from '../../../engine/scim/json';
import { findsOnly, hit, isExact, lookUpMessages } from '../../shared/look-ups';
import { textOf } from '../../shared/members';

const probe = 'filtering.directory';
const { refused, notList, missing } = lookUpMessages;
const equality = [
  { source: 'RFC 7644' as const, section: '3.4.2.2' },
  { source: 'Entra' as const, topic: 'Match user' },
];

export const userNameFound = defineCheck({
  id: 'filtering.user-name.found',
  title: 'A user is found by its userName among users with similar names',
  failure: 'A user is not found by its userName',
  rfc: null,
  entra: 'blocks',
  refs: equality,
  impact: 'Entra does not link the account that exists: it creates it again and gets a conflict in every cycle.',
  fix: 'Support userName eq on /Users over all users, not over the first page, and answer with a ListResponse.',
  probe,
  steps: ['find'],
  messages: { refused, notList, missing },
  judge({ find }, { facts }) {
    const id = textOf(facts, 'id');
    const judgement = findsOnly(find, id);
    return hit(find, id) ? pass : judgement;
  },
});

export const userNameExact = defineCheck({
  id: 'filtering.user-name.exact',
  title: 'A filter by userName finds only the user of exactly this name',
  failure: 'A filter by userName finds users of other names as well',
  rfc: 'MUST',
  entra: 'blocks',
  refs: equality,
  impact: 'Entra finds several users and skips the person, or links, overwrites and disables somebody else.',
  fix: 'Compare the whole value; escape _ and % when the comparison is a LIKE of SQL, or better use =.',
  probe,
  steps: ['find'],
  messages: { others: 'expected {expected} and nothing else, got {actual}' },
  judge({ find }, { facts }) {
    const id = textOf(facts, 'id');
    if (!hit(find, id)) return skip('the user is not found: see filtering.user-name.found');
    return findsOnly(find, id);
  },
});

export const anyCase = defineCheck({
  id: 'filtering.names.any-case',
  title: 'Attribute names and operators of a filter are read without regard to case',
  failure: 'Attribute names or operators of a filter are read with regard to case',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7643', section: '2.1' },
  ],
  impact: 'Nothing with Entra, which writes userName eq; other clients find nobody.',
  fix: 'Compare attribute names and operators of filters without regard to case.',
  probe,
  steps: ['find', 'find-other-names'],
  messages: lookUpMessages,
  judge({ find, 'find-other-names': other }, { facts }) {
    const id = textOf(facts, 'id');
    if (!isExact(find, id)) return skip('by the usual spelling the user is not found alone either');
    return findsOnly(other, id);
  },
});

export const filterThenPage = defineCheck({
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
    const id = textOf(facts, 'id');
    if (!isExact(find, id)) return skip('without count the user is not found alone either');
    if (first.response.status !== 200) return skip('the query was refused: see projection.attributes.named');
    const judgement = findsOnly(first, id);
    if (judgement.outcome !== 'pass') return judgement;
    const total = objectOf(first.response.body)?.totalResults ?? null;
    return total === 1 ? pass : fail('total', { expected: 1, actual: total, at: [at.body(first, '/totalResults')] });
  },
});

export const userNameChecks: Check[] = [userNameFound, userNameExact, anyCase, filterThenPage];
