import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { judgeOdd, messages } from '../reading/odd-patches';

const probe = 'odd-patches';

const listForSingle = defineCheck({
  id: 'patch.value.list-for-single',
  title: 'A list with one value for a single-valued attribute is unwrapped or refused',
  failure: 'A list with one value for a single-valued attribute is stored as something else',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'Names read [object Object] after an update by a client that words values as Entra once did.',
  fix: 'Take the one value out of the list, or answer 400 with scimType invalidValue; check the type before you store.',
  probe,
  steps: ['create', 'list', 'read'],
  messages,
  judge: ({ create, list, read }, context) => judgeOdd(create, list, read, context),
});

export const value: Check[] = [listForSingle];
