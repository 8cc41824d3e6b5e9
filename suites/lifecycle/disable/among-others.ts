import { skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { common, judgeAmong } from '../../reading/active-among-others';
import { unreadable } from '../../reading/patched';

export const disableAmongOthers = defineCheck({
  id: 'lifecycle.disable.among-others',
  title: 'A PATCH of active: false with other changes disables the user and applies them all',
  failure: 'A PATCH of active: false with other changes does not disable the user or loses one of them',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'A leaver whose data changed in the same cycle keeps access, while Entra logs success.',
  fix: 'Apply every operation of the request, wherever active appears among them, also in the value of an operation without a path.',
  ...common,
  steps: ['read-disabled', 'read-restored', 'disable-among-others', 'read-disabled-among-others'],
  headlines: {
    active: 'A PATCH of active: false with other changes does not disable the user',
    other: 'A PATCH of active: false with other changes loses one of the others',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: 'expected 200 with the user after the PATCH, got {actual}',
    active: 'expected active to be false after the PATCH, got {actual}',
    other: 'expected {name} to be {expected} after the PATCH that also disabled the user, got {actual}',
  },
  judge(
    {
      'read-disabled': alone,
      'read-restored': before,
      'disable-among-others': patch,
      'read-disabled-among-others': read,
    },
    context,
  ) {
    const judged = judgeAmong('lifecycle.restore.by-patch', before, patch, read, false, context);
    const isGone = judged.outcome === 'fail' && judged.messageId === 'gone';
    return isGone && unreadable(alone)
      ? skip('disabled users cannot be read: see lifecycle.disable.keeps-user')
      : judged;
  },
});
