import { type Check, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const matching = { source: 'Entra', topic: 'Matching attributes can be filtered on' } as const;

const externalIdFound = defineCheck({
  id: 'filtering.external-id.found',
  title: 'A filter by externalId finds exactly the matching user',
  failure: 'A filter by externalId does not find exactly the matching user',
  rfc: null,
  entra: 'degrades',
  refs: [matching, { source: 'RFC 7643', section: '3.1' }],
  impact: 'Customers cannot match users by externalId, which stays the same when people change their names.',
  fix: 'Support externalId eq on /Users. Compare the value case-sensitively.',
  probe,
  steps: ['find-external-id'],
  headlines: {
    notList: 'A filter by externalId is not answered with a ListResponse',
    missing: 'A filter by externalId does not find the user',
    others: 'A filter by externalId finds other users as well',
  },
  messages: lookUpMessages,
  judge({ 'find-external-id': find }, { facts }) {
    if (facts.externalId === null) return skip('the profile does not map externalId');
    if (facts.externalId === '') return skip('no user that the run read has an externalId of its own');
    return findsOnly(find, textOf(facts.id));
  },
});

export const externalId: Check[] = [externalIdFound];
