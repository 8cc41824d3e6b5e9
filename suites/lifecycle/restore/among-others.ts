import { defineCheck } from '../../define';
import { common, judgeAmong } from '../../reading/active-among-others';

export const restoreAmongOthers = defineCheck({
  id: 'lifecycle.restore.among-others',
  title: 'A PATCH of active: true with other changes restores the user and applies them all',
  failure: 'A PATCH of active: true with other changes does not restore the user or loses one of them',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Restore user' },
  ],
  impact: 'A person who returns to another department stays locked out or keeps the old data.',
  fix: 'Apply every operation of the request, even when the user is inactive before the first one.',
  ...common,
  steps: ['read-disabled-among-others', 'restore-among-others', 'read-restored-among-others'],
  headlines: {
    active: 'A PATCH of active: true with other changes does not restore the user',
    other: 'A PATCH of active: true with other changes loses one of the others',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: 'expected 200 with the user after the PATCH, got {actual}',
    active: 'expected active to be true after the PATCH, got {actual}',
    other: 'expected {name} to be {expected} after the PATCH that also restored the user, got {actual}',
  },
  judge: (
    { 'read-disabled-among-others': before, 'restore-among-others': patch, 'read-restored-among-others': read },
    context,
  ) => judgeAmong('lifecycle.disable.among-others', before, patch, read, true, context),
});
