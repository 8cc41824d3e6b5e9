import { type Check, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { findsOnly, isExact, lookUpMessages } from '../reading/look-ups';
import { textOf } from '../reading/members';

const probe = 'directory';

const anyCase = defineCheck({
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
    const id = textOf(facts.id);
    if (!isExact(find, id)) return skip('by the usual spelling the user is not found alone either');
    return findsOnly(other, id);
  },
});

export const names: Check[] = [anyCase];
