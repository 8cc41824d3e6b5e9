import { at, fail, pass, skip } from '../../../contract/check';
import { resourcesOf } from '../../../scim/list-response';
import { defineCheck } from '../../define';
import { isNotOffered, notOffered } from '../../reading/deletion';

const probe = 'leave';

export const deleteStatus = defineCheck({
  id: 'lifecycle.delete.status',
  title: 'DELETE of a user returns 204',
  failure: 'DELETE of a user does not return 204',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.6' },
    { source: 'Entra', topic: 'Delete user' },
  ],
  impact: 'Entra treats the deletion as failed and repeats it every cycle.',
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
      return skip('the user was already gone: see lifecycle.disable.keeps-user');
    return fail('status', { expected: 204, actual: exchange.response.status, at: [at.status(exchange)] });
  },
});
