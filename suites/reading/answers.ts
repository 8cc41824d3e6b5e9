import { type Answered, at, fail, type Judgement, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { isApplied } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';

/** What was answered instead of 200 with a resource: the status, unless the body is what is wrong. */
export const otherThanResource = ({ response }: Answered): Json =>
  response.status === 200 ? '200 without the resource' : response.status;

/** Skips what the read of the new user (fact `id`) would decide, when that read did not show the user. */
export function userUnread({ response }: Answered, { id }: { id?: string }): Judgement | undefined {
  if (response.status === 200 && objectOf(response.body)?.id === id) return undefined;
  return skip('the user could not be read: see users.read.by-id');
}

/** What was answered instead of 201 with the created user: the status, unless the body is what is wrong. */
export const otherThanCreated = ({ response }: Answered): Json =>
  response.status === 200 || response.status === 201 ? `${response.status} without a user id` : response.status;

/**
 * A PATCH that has to work: 200 with the resource and 204 are equally right (RFC 7644 §3.5.2).
 * @returns the failure with message id `refused` when it was refused, else undefined
 */
export function patchRefused(patch: Answered): Judgement | undefined {
  const { status } = patch.response;
  if (isApplied(status)) return undefined;
  return fail('refused', { expected: '200 or 204', actual: status, at: [at.status(patch)] });
}

/** Another check reports a refusal, which has neither the status nor the Location of a new group. */
export const groupNotCreated = ({ response }: Answered) =>
  response.status >= 300 ? skip('the group was not created: see groups.create.accepted') : undefined;
