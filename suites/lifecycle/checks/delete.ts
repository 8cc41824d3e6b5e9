import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { resourcesOf } from '../../../engine/scim/list-response';
import { isDone, isNotOffered, notDone, notOffered } from '../../shared/deletion';

const probe = 'lifecycle.leave';

export const deleteOffered = defineCheck({
  id: 'lifecycle.delete.offered',
  title: 'Users can be deleted',
  failure: 'Users cannot be deleted',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Accounts of leavers stay for ever as disabled users, with their data and perhaps their licences.',
  fix: 'Offer DELETE /Users/{id}, or tell customers to untick Delete in the mapping.',
  probe,
  steps: ['delete'],
  operations: ['delete'],
  messages: { notOffered: 'expected 204, got {actual}' },
  judge({ delete: exchange }) {
    const { status } = exchange.response;
    if (isNotOffered(exchange)) return fail('notOffered', { expected: 204, actual: status, at: [at.status(exchange)] });
    return isDone(exchange) ? pass : skip(notDone);
  },
});

export const deleteStatus = defineCheck({
  id: 'lifecycle.delete.status',
  title: 'DELETE of a user is answered with 204',
  failure: 'DELETE of a user is not answered with 204',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Entra takes the deletion for failed and repeats it every cycle.',
  fix: 'Delete the user and answer 204 without a body.',
  probe,
  steps: ['find-disabled', 'delete'],
  operations: ['delete'],
  messages: { status: 'expected 204, got {actual}' },
  judge({ 'find-disabled': before, delete: exchange }, { facts }) {
    if (isNotOffered(exchange)) return skip(notOffered);
    if (exchange.response.status === 204) return pass;
    const wasThere = resourcesOf(before.response.body).some(({ id }) => id === facts.id);
    if (exchange.response.status === 404 && !wasThere)
      return skip('the user was gone before: see lifecycle.disable.keeps-user');
    return fail('status', { expected: 204, actual: exchange.response.status, at: [at.status(exchange)] });
  },
});

export const againNoFault = defineCheck({
  id: 'lifecycle.delete.again-harmless',
  title: 'A second DELETE does not look like an outage or like bad credentials',
  failure: 'A second DELETE looks like an outage or like bad credentials',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'RFC 7644', section: '3.12' },
  ],
  impact: 'Entra repeats the deletion for ever, and the failures count towards quarantine.',
  fix: 'Answer 404 when the user is gone.',
  probe,
  steps: ['delete', 'delete-again'],
  operations: ['delete'],
  messages: {
    fault: 'expected 404, got {actual}: a server error',
    credentials: 'expected 404, got {actual}',
  },
  judge({ delete: first, 'delete-again': again }) {
    if (isNotOffered(first)) return skip(notOffered);
    if (!isDone(first)) return skip(notDone);
    const { status } = again.response;
    const details = { expected: 404, actual: status, at: [at.status(again)] };
    if (status >= 500) return fail('fault', details);
    return status === 401 || status === 403 ? fail('credentials', details) : pass;
  },
});

export const againNotFound = defineCheck({
  id: 'lifecycle.delete.again-not-found',
  title: 'A second DELETE is answered with 404',
  failure: 'A second DELETE is not answered with 404',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.6' }],
  impact: "Nothing in a cycle; Microsoft's validator expects 404.",
  fix: 'Answer 404 when the user is gone.',
  probe,
  steps: ['delete', 'delete-again'],
  operations: ['delete'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ delete: first, 'delete-again': again }) {
    if (isNotOffered(first)) return skip(notOffered);
    if (!isDone(first)) return skip(notDone);
    const { status } = again.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(again)] });
  },
});

export const deleteChecks: Check[] = [deleteOffered, deleteStatus, againNoFault, againNotFound];
