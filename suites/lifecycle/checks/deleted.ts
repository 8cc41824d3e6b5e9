import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { isListResponse, resourcesOf } from '../../../engine/scim/list-response';
import { isDone, isNotOffered, notDone, notOffered } from '../../shared/deletion';
import { otherThanList } from '../../shared/look-ups';

const probe = 'lifecycle.leave';

export const deletedUnreadable = defineCheck({
  id: 'lifecycle.delete.not-readable',
  title: 'A deleted user is answered with 404',
  failure: 'A deleted user can still be read, or its absence looks like something else',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Entra takes the deleted account for alive, and links somebody who is hired again to a dead record.',
  fix: 'Answer 404 to every call for a deleted id, also when the record is only marked as deleted.',
  probe,
  steps: ['delete', 'read-deleted'],
  operations: ['delete'],
  messages: {
    there: 'expected 404 for the deleted user, got {actual}: it is still there',
    status: 'expected 404 for the deleted user, got {actual}',
  },
  judge({ delete: gone, 'read-deleted': read }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isDone(gone)) return skip(notDone);
    const { status } = read.response;
    if (status === 404) return pass;
    const messageId = status >= 200 && status < 300 ? 'there' : 'status';
    return fail(messageId, { expected: 404, actual: status, at: [at.status(read)] });
  },
});

export const deletedUnfindable = defineCheck({
  id: 'lifecycle.delete.not-found-by-filter',
  title: 'A deleted user is not found by its userName',
  failure: 'A deleted user is still found by its userName',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'RFC 7644', section: '3.4.2' },
  ],
  impact: 'Somebody who is hired again is linked to the dead record and never gets an account.',
  fix: 'Leave deleted users out of every query and out of totalResults; answer 200 with an empty list.',
  probe,
  steps: ['find-disabled', 'delete', 'find-deleted'],
  operations: ['delete'],
  messages: {
    found: 'expected nobody, got {actual}',
    counted: 'expected totalResults to be 0, got {actual}',
    notList: 'expected 200 with an empty ListResponse, got {actual}',
  },
  judge({ 'find-disabled': before, delete: gone, 'find-deleted': find }, { facts }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isDone(gone)) return skip(notDone);
    if (!resourcesOf(before.response.body).some(({ id }) => id === facts.id))
      return skip('the filter did not find the user before either: see lifecycle.disable.found-by-filter');
    const { status, body } = find.response;
    if (status !== 200 || !isListResponse(body))
      return fail('notList', {
        expected: 200,
        actual: status === 200 ? otherThanList(find) : status,
        at: [status === 200 ? at.body(find) : at.status(find)],
      });
    const hits = resourcesOf(body);
    if (hits.length > 0)
      return fail('found', {
        expected: 0,
        actual: hits[0]?.userName ?? hits.length,
        at: [at.body(find, '/Resources')],
      });
    const total = (body as { totalResults: number }).totalResults;
    return total === 0 ? pass : fail('counted', { expected: 0, actual: total, at: [at.body(find, '/totalResults')] });
  },
});

export const deletedUnpatchable = defineCheck({
  id: 'lifecycle.delete.not-patchable',
  title: 'PATCH of a deleted user is answered with 404',
  failure: 'PATCH of a deleted user is not answered with 404',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: 'Entra logs success for changes that reach nobody, instead of creating the user again.',
  fix: 'Look the user up, deleted ones left out, before the operations are read.',
  probe,
  steps: ['delete', 'patch-deleted'],
  operations: ['delete'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ delete: gone, 'patch-deleted': patch }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isDone(gone)) return skip(notDone);
    const { status } = patch.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(patch)] });
  },
});

export const deletedChecks: Check[] = [deletedUnreadable, deletedUnfindable, deletedUnpatchable];
