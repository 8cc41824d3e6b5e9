import { type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, hit, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const { refused } = lookUpMessages;

const { notList } = lookUpMessages;

const { missing } = lookUpMessages;

const equality = [
  { source: 'RFC 7644' as const, section: '3.4.2.2' },
  { source: 'Entra' as const, topic: 'Match user' },
];

const userNameFound = defineCheck({
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
    const id = textOf(facts.id);
    const judgement = findsOnly(find, id);
    return hit(find, id) ? pass : judgement;
  },
});

const userNameExact = defineCheck({
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
    const id = textOf(facts.id);
    if (!hit(find, id)) return skip('the user is not found: see filtering.user-name.found');
    return findsOnly(find, id);
  },
});

export const userName: Check[] = [userNameFound, userNameExact];
