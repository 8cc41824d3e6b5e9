import { at, fail, pass, skip } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { isListResponse, resourcesOf } from '../../../scim/list-response';
import { defineCheck } from '../../define';
import { isNotOffered, notDone, notOffered } from '../../reading/deletion';
import { otherThanList } from '../../reading/look-ups';

const probe = 'leave';

export const deletedUnfindable = defineCheck({
  id: 'lifecycle.delete.not-found-by-filter',
  title: 'A query for the userName of a deleted user returns an empty list',
  failure: 'A query for the userName of a deleted user does not return an empty list',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'RFC 7644', section: '3.4.2' },
  ],
  impact: 'A rehired employee is linked to the deleted record and never gets an account.',
  fix: 'Exclude deleted users from every query and from totalResults. Answer 200 with an empty list.',
  probe,
  steps: ['find-disabled', 'delete', 'find-deleted'],
  operations: ['delete'],
  headlines: {
    found: 'A deleted user is still found by its userName',
    counted: 'A query for a deleted user counts it in totalResults',
    notList: 'A query for a deleted user is not answered with a ListResponse',
  },
  messages: {
    found: 'expected no user, got {actual}',
    counted: 'expected totalResults to be 0, got {actual}',
    notList: 'expected 200 with an empty ListResponse, got {actual}',
  },
  judge({ 'find-disabled': before, delete: gone, 'find-deleted': find }, { facts }) {
    if (isNotOffered(gone)) return skip(notOffered);
    if (!isSuccess(gone)) return skip(notDone);
    if (!resourcesOf(before.response.body).some(({ id }) => id === facts.id))
      return skip('the filter did not find the user before the deletion: see lifecycle.disable.found-by-filter');
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
