import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, hitIds, isExact, listFault, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const bothFound = defineCheck({
  id: 'filtering.and.found',
  title: 'A user is found by two attributes that are joined with and',
  failure: 'A user is not found by two attributes that are joined with and',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'Entra', topic: 'Filters use eq and and' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Customers cannot match users by two attributes, and questions about references fail.',
  fix: 'Support and between two comparisons.',
  probe,
  steps: ['find-external-id', 'find-both'],
  messages: lookUpMessages,
  judge({ 'find-external-id': alone, 'find-both': find }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(alone, id)) return skip('externalId alone does not find the user: see filtering.external-id.found');
    return findsOnly(find, id);
  },
});

const bothRegarded = defineCheck({
  id: 'filtering.and.both-sides',
  title: 'Two comparisons that are joined with and have to be true both',
  failure: 'One of two comparisons that are joined with and is enough',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2.2' }],
  impact: 'The wrong person is linked, overwritten and disabled.',
  fix: 'Evaluate both sides of and; refuse with 400 what cannot be evaluated, never leave it out.',
  probe,
  steps: ['find', 'find-external-id', 'find-both', 'find-contradiction'],
  messages: { others: 'expected no hit for a userName with the externalId of somebody else, got {actual}' },
  judge({ find, 'find-external-id': alone, 'find-both': positive, 'find-contradiction': contradiction }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(find, id) || !isExact(alone, id))
      return skip('one of the comparisons does not find the user alone: see filtering.external-id.found');
    if (listFault(contradiction)) return skip('the filter is refused: see filtering.and.found');
    const ids = hitIds(contradiction);
    if (ids.length > 0)
      return fail('others', {
        expected: 'no hit',
        actual: ids.slice(0, 5),
        at: [at.body(contradiction, '/Resources')],
      });
    return hit(positive, id) ? pass : skip('filters with and find nobody: see filtering.and.found');
  },
});

export const and: Check[] = [bothFound, bothRegarded];
