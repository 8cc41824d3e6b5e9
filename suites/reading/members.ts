import { type Answered, at, fail, type Judgement, skip } from '../../contract/check';
import type { Json, RecordedExchange } from '../../contract/results';
import { finalOf } from '../../scim/exchanges';
import { arrayOf, type JsonObject, objectOf, objectsOf } from '../../scim/json';
import { patchRefused } from './answers';
import { hit } from './look-ups';

/** A fact that is a string; empty when the probe did not get to note it. */
export const textOf = (fact: string | null | undefined) => fact ?? '';

export const membersOf = (group: Json | undefined): JsonObject[] => objectsOf(objectOf(group)?.members);

/** The ids of a group's members, as often as they are listed. */
export const memberIds = (group: Json | undefined): string[] =>
  arrayOf(objectOf(group)?.members).map((member) => String(objectOf(member)?.value ?? ''));

export const readIds = ({ response }: Answered) => (response.status === 200 ? memberIds(response.body) : []);

/** A read of an existing group must be answered with the group; message id `unread`. */
export function unread(read: Answered): Judgement | undefined {
  const { status, body } = read.response;
  if (status === 200 && objectOf(body)) return undefined;
  const actual = status === 200 ? '200 without a resource' : status;
  return fail('unread', { expected: 200, actual, at: [at.status(read)] });
}

/**
 * A PATCH of a group that was refused; message id `refused`. Refusals with the same `op` and status have the same cause, so
 * they become one finding.
 */
export function groupPatchRefused(patch: Answered): Judgement | undefined {
  const fault = patchRefused(patch);
  if (fault?.outcome !== 'fail') return fault;
  const operations = objectsOf(objectOf(patch.request.body)?.Operations).map(({ op }) => String(op));
  const words = [...new Set(operations)].join(' and ');
  return { ...fault, data: { ...fault.data, op: words }, cause: 'group-patch-refused' };
}

/** Judges members that must be listed; message id as given. */
export function lacks(read: Answered, ids: string[], messageId: string): Judgement | undefined {
  const listed = readIds(read);
  const lost = ids.filter((id) => !listed.includes(id));
  if (lost.length === 0) return undefined;
  return fail(messageId, { expected: ids, actual: listed, at: [at.body(read, '/members')] });
}

/** Judges a member that must no longer be listed; message id as given. */
export function lists(read: Answered, id: string, messageId: string): Judgement | undefined {
  const listed = readIds(read);
  if (!listed.includes(id)) return undefined;
  const rest = listed.filter((each) => each !== id);
  return fail(messageId, {
    expected: rest,
    actual: listed,
    at: [at.body(read, `/members/${listed.indexOf(id)}`)],
    data: { member: id },
  });
}

/** The read of a group that got its member by a PATCH, as it showed none that it was created with. */
export function filled(exchanges: readonly RecordedExchange[]): Answered | undefined {
  const read = finalOf(exchanges, 'read-odd-filled');
  return read?.response ? (read as Answered) : undefined;
}

/**
 * Whether Entra's membership test finds the group. The test is no step of the checks that ask: where it gets no answer, the
 * read alone may decide.
 */
export function isFound(exchanges: readonly RecordedExchange[], group: string): boolean {
  const test = finalOf(exchanges, 'test-member');
  return test !== undefined && test.response !== null && hit(test as Answered, group) !== undefined;
}

/**
 * Some providers store members but never show them, because their groups are large. Entra's membership test then finds
 * the group. If it does not either, nothing shows that a member was stored.
 */
export function hidden(read: Answered, exchanges: readonly RecordedExchange[], group: string): Judgement | undefined {
  if (readIds(read).length > 0 || !isFound(exchanges, group)) return undefined;
  return skip('the provider stores the members of a group but does not show them: see membership.read.members-shown');
}
