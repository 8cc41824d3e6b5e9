import { type Answered, at, fail, type Judgement, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { objectOf } from '../../scim/json';

/** What came where 200 with a resource was expected: the status, unless what is wrong is the body. */
export const otherThanResource = ({ response }: Answered): Json =>
  response.status === 200 ? '200 without it' : response.status;

/** Skips what is judged by the read of the new user (fact `id`), when that did not show it. */
export function userUnread({ response }: Answered, { id }: { id?: string }): Judgement | undefined {
  if (response.status === 200 && objectOf(response.body)?.id === id) return undefined;
  return skip('the user could not be read: see users.read.by-id');
}

/** What came where 201 with the created user was expected: the status, unless what is wrong is the body. */
export const otherThanCreated = ({ response }: Answered): Json =>
  response.status === 200 || response.status === 201 ? `${response.status} without the id of a user` : response.status;

/**
 * A PATCH that was meant to work: 200 with the resource and 204 are equally right (RFC 7644 §3.5.2).
 * @returns the failure with message id `refused` when it was refused, else undefined
 */
export function patchRefused(patch: Answered): Judgement | undefined {
  const { status } = patch.response;
  if (status === 200 || status === 204) return undefined;
  return fail('refused', { expected: '200 or 204', actual: status, at: [at.status(patch)] });
}
