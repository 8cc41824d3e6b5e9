import { at, fail, pass, skip } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { isNotOffered, notDone, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const deletedUnpatchable = defineCheck({
  id: 'lifecycle.delete.not-patchable',
  title: 'PATCH of a deleted user returns 404',
  failure: 'PATCH of a deleted user does not return 404',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: 'Entra logs success for changes to a user that no longer exists, instead of creating it again.',
  fix: 'Look up the user, excluding deleted ones, before you read the operations.',
  probe,
  steps: ['delete', 'patch-deleted'],
  operations: ['delete'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ delete: gone, 'patch-deleted': patch }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isSuccess(gone)) return skip(notDone);
    const { status } = patch.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(patch)] });
  },
});
