import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { judgeOdd, messages } from '../reading/odd-patches';

const probe = 'odd-patches';

const listForSingle = defineCheck({
  id: 'patch.value.list-for-single',
  title: 'A list with one value for a single-valued attribute is stored as that value or refused with 4xx',
  failure: 'A list with one value for a single-valued attribute is neither stored as that value nor refused with 4xx',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.1' },
    { source: 'RFC 7644', section: '3.5.2.3' },
  ],
  impact: 'Names read [object Object] after an update by a client that writes values as Entra once did.',
  fix: 'Take the value out of the list, or answer 400 with scimType invalidValue. Check the type before you store a value.',
  probe,
  steps: ['create', 'list', 'read'],
  messages,
  headlines: {
    swallowed: 'A PATCH with a list for a single-valued attribute is answered with success and has no effect',
    changed: 'A refused PATCH with a list for a single-valued attribute changes it',
  },
  judge: ({ create, list, read }, context) => judgeOdd(create, list, read, context),
});

export const value: Check[] = [listForSingle];
