import { defineCheck } from '../../define';
import { common, judgeAmong } from '../../reading/active-among-others';

export const restoreAmongOthers = defineCheck({
  id: 'lifecycle.restore.among-others',
  title: 'A user is restored by a JSON boolean among other changes, and none of them is lost',
  failure: 'A user is not restored by a JSON boolean among other changes, or one of them is lost',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Restore user' },
  ],
  impact: 'Somebody who comes back in another department stays locked out, or keeps the old data.',
  fix: 'Apply every operation of the request, also when the user is inactive until the first of them.',
  ...common,
  steps: ['read-disabled-among-others', 'restore-among-others', 'read-restored-among-others'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: 'expected the user to be there with 200 after the PATCH, got {actual}',
    active: 'expected active to be true after the PATCH, got {actual}',
    other: 'expected {name} to be {expected} after the PATCH that restored the user as well, got {actual}',
  },
  judge: (
    { 'read-disabled-among-others': before, 'restore-among-others': patch, 'read-restored-among-others': read },
    context,
  ) => judgeAmong('lifecycle.disable.among-others', before, patch, read, true, context),
});
