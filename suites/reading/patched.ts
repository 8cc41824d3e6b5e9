import { type Answered, at, type Context, fail, type Judgement, pass, skip, undecided } from '../../contract/check';
import type { Json, Pointer } from '../../contract/results';
import type { Apart } from '../../probes/patch-together';
import { findAttribute } from '../../scim/attribute-path';
import { finalOf, isApplied, isServerFault } from '../../scim/exchanges';
import { isUnassigned, objectOf } from '../../scim/json';
import { otherThanResource } from './answers';

/** What probes note of the smaller requests that follow a refused one. */
export type WithParts = Context<{ apart: Apart }>;

/**
 * The status that one of several operations got: of the request with all of them, or of a smaller one when it was sent
 * apart. Null when it was refused together with others only, while the provider accepts some.
 */
export function answerOf({ facts }: WithParts, patch: Answered, name: string): number | null {
  const { status } = patch.response;
  const { answers, isCut } = facts.apart?.[patch.step] ?? {};
  if (!answers) return status;
  const alone = answers[name];
  if (typeof alone === 'number') return alone;
  return isCut || Object.values(answers).some(isApplied) ? null : status;
}

export const notFoundOut = undecided(
  'the operation was refused together with others and was not sent alone: the run had used up its requests for such searches',
);

/** The failure `refused` when an operation was refused. */
export function refusalOf(context: WithParts, patch: Answered, name: string): Judgement | undefined {
  const status = answerOf(context, patch, name);
  if (status === null) return notFoundOut;
  return isApplied(status) ? undefined : refused(context, patch, status, name);
}

/** Where the status of one operation stands: in the smaller request, when it was sent apart. */
export function placeOf({ facts }: WithParts, patch: Answered, name: string): Pointer {
  const place = at.status(patch);
  return { ...place, exchange: facts.apart?.[patch.step]?.exchanges[name] ?? place.exchange };
}

/** Where all operations of a PATCH were refused alike, they have one root. */
function refused(context: WithParts, patch: Answered, status: number, name: string): Judgement {
  const answers = Object.values(context.facts.apart?.[patch.step]?.answers ?? {});
  const isGeneral = answers.length > 1 && !answers.some(isApplied);
  return fail('refused', {
    expected: '200 or 204',
    actual: status,
    at: [placeOf(context, patch, name)],
    ...(isGeneral ? { cause: 'patch-refused' } : {}),
  });
}

/**
 * Judges an operation that a provider may refuse, but not answer with success and drop. Message ids: `fault`, and those of
 * the effect.
 * @param effect the failure when the read does not show the effect
 */
export function judgeNotSwallowed(
  context: WithParts,
  patch: Answered,
  name: string,
  effect: () => Judgement | undefined,
): Judgement {
  const status = answerOf(context, patch, name);
  if (status === null) return notFoundOut;
  if (isServerFault(status))
    return fail('fault', { expected: '200 or 204', actual: status, at: [placeOf(context, patch, name)] });
  return isApplied(status) ? (effect() ?? pass) : pass;
}

/** Judges the other half: that it is not refused. Message id: `refused`. */
export function judgeNotRefused(
  context: WithParts,
  patch: Answered,
  name: string,
  effect: () => Judgement | undefined,
): Judgement {
  const status = answerOf(context, patch, name);
  if (status === null) return notFoundOut;
  if (isServerFault(status)) return skip('the request ended in a server error, which another check reports');
  if (!isApplied(status)) return refused(context, patch, status, name);
  return effect() ? skip('the request was accepted without effect, which another check reports') : pass;
}

/** What probes note of operations in several forms, by the name of each: which attribute it sets, and to what. */
export type OfForms = Context<{ paths: Record<string, string>; values: Record<string, Json> }>;

/** What one form of an operation was to set. Undefined when the mapping has no attribute for it, or the provider stored none before. */
export function formOf({ facts }: OfForms, before: Answered, name: string) {
  const path = facts.paths?.[name];
  if (path === undefined || isUnassigned(findAttribute(before.response.body, path).value)) return undefined;
  return { path, value: facts.values?.[name] ?? null };
}

export const noAttribute = skip('the mapping has no suitable attribute that the provider stores');

/** The failure `gone` when the user cannot be read after the PATCH. */
export function unreadable(read: Answered): Judgement | undefined {
  const { status, body } = read.response;
  if (status === 200 && objectOf(body)) return undefined;
  return fail('gone', { expected: 200, actual: otherThanResource(read), at: [at.status(read)] });
}

/** The failure `notStored` when the read does not show what was sent. */
export function notStored(
  read: Answered,
  path: string,
  expected: Json,
  isSame: (value: Json | undefined) => boolean,
): Judgement | undefined {
  const { value, pointer } = findAttribute(read.response.body, path);
  if (isSame(value)) return undefined;
  return fail('notStored', { expected, actual: value ?? null, at: [at.body(read, pointer)] });
}

/** Messages of `refusalOf`, `unreadable` and `notStored`. */
export const setMessages = {
  refused: 'expected 200 or 204 for the PATCH, got {actual}',
  gone: 'expected 200 with the user after the PATCH, got {actual}',
  notStored: 'expected {expected} after the PATCH, got {actual}',
};

/** Whether a read shows no value at a path; a read that fails shows nothing. */
export const isCleared = (read: Answered, path: string) =>
  read.response.status === 200 &&
  objectOf(read.response.body) !== undefined &&
  isUnassigned(findAttribute(read.response.body, path).value);

/** The read before values are replaced: of the user that was created with them, where Add had not made them. */
export function beforeReplace({ exchanges }: Pick<Context, 'exchanges'>, readAdded: Answered): Answered {
  const filled = finalOf(exchanges, 'read-full');
  return filled?.response ? (filled as Answered) : readAdded;
}

/** Skips what clears a value, or sets it again, when the read before shows none. */
export function withoutValue(before: Answered, path: string): Judgement | undefined {
  const { value } = findAttribute(before.response.body, path);
  return isUnassigned(value) ? skip('the attribute had no value before: see the checks that set it') : undefined;
}

export const notSent = skip('this run sends no value for the attribute');
