import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, hitIds, isExact, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const bothFound = defineCheck({
  id: 'filtering.and.found',
  title: 'A filter that joins two comparisons with `and` finds exactly the matching user',
  failure: 'A filter that joins two comparisons with `and` does not find exactly the matching user',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Filters use eq and and' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Customers cannot match users by two attributes, and queries for a manager or a member fail.',
  fix: 'Support `and` between two comparisons.',
  probe,
  steps: ['find-external-id', 'find-both'],
  headlines: {
    notList: 'A filter that joins two comparisons with `and` is not answered with a ListResponse',
    missing: 'A filter that joins two comparisons with `and` does not find the user',
    others: 'A filter that joins two comparisons with `and` finds other users as well',
  },
  messages: lookUpMessages,
  judge({ 'find-external-id': alone, 'find-both': find }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(alone, id))
      return skip('externalId alone does not find exactly the matching user: see filtering.external-id.found');
    return findsOnly(find, id);
  },
});

const bothRegarded = defineCheck({
  id: 'filtering.and.both-sides',
  title: '`and` requires that both comparisons match',
  failure: '`and` behaves like `or`: one matching condition is enough',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'The wrong person is linked, overwritten and disabled.',
  fix: 'Evaluate both sides of `and`. Answer 400 if you cannot evaluate one of them; never ignore it.',
  probe,
  steps: ['find', 'find-external-id', 'find-both', 'find-contradiction'],
  messages: { others: 'expected no result for a userName with another externalId, got {actual}' },
  judge({ find, 'find-external-id': alone, 'find-both': positive, 'find-contradiction': contradiction }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(find, id)) return skip('userName alone does not find exactly the user: see filtering.user-name.found');
    if (listFault(contradiction)) return skip('the query was not answered with a list: see filtering.and.found');
    const ids = hitIds(contradiction);
    if (ids.length > 0)
      return fail('others', {
        expected: 'no result',
        actual: ids.slice(0, 5),
        at: [at.body(contradiction, '/Resources')],
      });
    if (!isExact(alone, id))
      return skip('externalId alone does not find exactly the matching user: see filtering.external-id.found');
    return hit(positive, id) ? pass : skip('a filter with `and` does not find the user: see filtering.and.found');
  },
});

export const and: Check[] = [bothFound, bothRegarded];
