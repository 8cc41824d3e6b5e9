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
  impact: 'Entra does not link the existing account. It creates the user again and gets a conflict in every cycle.',
  fix: 'Support userName eq on /Users. Search all users, not only the first page, and answer with a ListResponse.',
  probe,
  steps: ['find'],
  headlines: {
    notList: 'A filter by userName is not answered with a ListResponse',
    missing: 'A user is not found by its userName',
  },
  messages: { refused, notList, missing },
  judge({ find }, { facts }) {
    const id = textOf(facts.id);
    const judgement = findsOnly(find, id);
    return hit(find, id) ? pass : judgement;
  },
});

const userNameExact = defineCheck({
  id: 'filtering.user-name.exact',
  title: 'A filter by userName finds only the user with exactly this name',
  failure: 'A filter by userName also finds users with other names',
  rfc: 'MUST',
  entra: 'blocks',
  refs: equality,
  impact: 'Entra finds several users and skips the person, or it links, overwrites and disables another user.',
  fix: 'Compare the whole value. If you use LIKE in SQL, escape _ and %, or use = instead.',
  probe,
  steps: ['find'],
  messages: { others: 'expected only {expected}, got {actual}' },
  judge({ find }, { facts }) {
    const id = textOf(facts.id);
    if (!hit(find, id)) return skip('the user is not found: see filtering.user-name.found');
    return findsOnly(find, id);
  },
});

export const userName: Check[] = [userNameFound, userNameExact];
