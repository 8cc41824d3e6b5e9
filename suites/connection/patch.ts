import { at, type Check, fail, pass } from '../../contract/check';
import { finalOf } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { otherThanResource } from '../reading/answers';

/** A refusal of the operation itself (400, 409, …) shows that PATCH is handled; the area patch judges it. */
const isProcessed = (status: number) =>
  (status >= 200 && status < 300) || (status >= 400 && status < 500 && ![401, 403, 404, 405].includes(status));

const patchRouted = defineCheck({
  id: 'connection.patch.routed',
  title: 'PATCH of /Users/{id} is handled',
  failure: 'PATCH of /Users/{id} is not handled',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'Users are created, but no update or disable ever takes effect: leavers keep access.',
  fix: 'Implement PATCH for users and groups, and allow the method in proxies and gateways. Entra does not fall back to PUT.',
  probe: 'request-forms',
  steps: ['patch', 'read'],
  operations: ['update'],
  messages: {
    notRouted: 'expected the PATCH of an existing user to be handled, got {actual}',
    page: 'expected 200 with the user or 204, got {actual}',
    gone: 'expected the user to be readable with 200 after the PATCH, got {actual}',
  },
  judge({ patch, read }, { facts, exchanges }) {
    const { status, body } = patch.response;
    // A provider may not support one attribute (501), or application/json, and handle PATCH all the same.
    const others = ['patch-scim-json', 'patch-active'].map((step) => finalOf(exchanges, step)?.response?.status ?? 0);
    if (!isProcessed(status) && others.some(isProcessed)) return pass;
    if (!isProcessed(status))
      return fail('notRouted', { expected: '200 or 204', actual: status, at: [at.status(patch)] });
    if (typeof body === 'string')
      return fail('page', { expected: '200 or 204', actual: 'an answer that is not JSON', at: [at.body(patch)] });
    if (read.response.status === 200 && objectOf(read.response.body)?.id === facts.id) return pass;
    return fail('gone', { expected: 200, actual: otherThanResource(read), at: [at.status(read)] });
  },
});

export const patch: Check[] = [patchRouted];
