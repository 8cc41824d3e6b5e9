import { type Check, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, isExact, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const anyCase = defineCheck({
  id: 'filtering.names.any-case',
  title: 'Attribute names and operators in a filter are case-insensitive',
  failure: 'Attribute names or operators in a filter are case-sensitive',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 7643', section: '2.1' },
  ],
  impact: 'No effect on Entra, which writes userName eq; clients that use another case do not find the user.',
  fix: 'Ignore case when you compare attribute names and operators in filters.',
  probe,
  steps: ['find', 'find-other-names'],
  headlines: {
    notList: 'A filter in another case is not answered with a ListResponse',
    missing: 'A filter in another case does not find the user',
    others: 'A filter in another case finds other users as well',
  },
  messages: lookUpMessages,
  judge({ find, 'find-other-names': other }, { facts }) {
    const id = textOf(facts.id);
    if (!isExact(find, id)) return skip('the usual spelling does not find exactly this user either');
    return findsOnly(other, id);
  },
});

export const names: Check[] = [anyCase];
