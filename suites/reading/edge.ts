import { type Answered, at, type Context, fail, type Judgement, pass, skip } from '../../contract/check';
import type { EdgeValue } from '../../contract/edge-values';
import type { Json } from '../../contract/results';
import type { EdgeFacts } from '../../probes/edge-rounds';
import { findAttribute } from '../../scim/attribute-path';
import { isServerFault } from '../../scim/exchanges';
import { isUnassigned, stringOf } from '../../scim/json';
import { unreadable } from './patched';
import { isPlainKept, withoutPlain } from './plain-values';
import { stepOf } from './steps';

/** Values whose alteration has two degrees: what is done to the rest of the text, and to the value itself. */
export const softValues = ['combining', 'leading-space', 'trailing-space'] as const satisfies readonly EdgeValue[];

/** An edge value in the last call that carried it. */
export interface Carried {
  path: string;
  text: string;
  /** The part of the text that shows the value. */
  part: string;
  write: Answered;
  /** The read after it; undefined when none was sent. */
  read: Answered | undefined;
  /** Whether the run shows that a plain value at the path is stored. */
  isPlainStored: boolean;
}

/**
 * Finds the call that carried the value of this instance, and the read that followed.
 * @param word how the steps of the writes begin
 */
export function carried({ facts, parameters, exchanges }: Context<EdgeFacts>, word: string): Carried | Judgement {
  const edge = facts.edge?.[parameters.value ?? ''];
  if (!edge) return skip('the mapping has no free-text attribute that can hold the value');
  const { path, text, part, step } = edge;
  const write = stepOf(exchanges, `${word}-${step}`);
  const computed = withoutPlain(exchanges, path);
  if (computed) return computed;
  return write
    ? { path, text, part, write, read: stepOf(exchanges, `read-${step}`), isPlainStored: isPlainKept(exchanges, path) }
    : skip('the request with the value was not answered: see connection.requests.answered');
}

export const keptMessages = {
  fault: 'expected the string to be stored or rejected with 400, got {actual}',
  gone: 'expected 200 with the user afterwards, got {actual}',
  changed: 'expected {path} to be {expected}, got {actual}',
  cut: 'expected the number of characters in {path} to be {expected}, got {actual}',
};

const plain = (text: string) => text.normalize('NFC').trim();

/**
 * Judges whether a value that was accepted is stored as it was sent, or refused cleanly. Spaces at the ends and the
 * composition of letters are ignored. Message ids: those of `keptMessages`.
 * @param status what the value was answered; null when it is not known
 */
export function judgeKept(
  { path, text, part, write, read, isPlainStored }: Carried,
  status: number | null,
  name: string,
): Judgement {
  if (status !== null && isServerFault(status))
    return fail('fault', { expected: '2xx or 400', actual: status, at: [at.status(write)], cause: 'server-error' });
  if (status === null || status >= 300) return skip('the value was refused');
  if (!read) return skip('the answer contains no id to read the user by');
  const stopped = unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = findAttribute(read.response.body, path);
  if (isUnassigned(value) && !isPlainStored)
    return skip('the provider stores nothing at this path: see users.create.attribute-stored');
  const got = stringOf(value) ?? '';
  const place = [at.body(read, pointer)];
  if (name.endsWith('-characters')) {
    if (plain(got) === plain(text)) return pass;
    const [expected, actual] = [[...text].length, [...got].length];
    if (actual < expected) return fail('cut', { expected, actual, at: place, data: { path } });
  } else if (plain(got).includes(plain(part))) return pass;
  return fail('changed', { expected: text, actual: value ?? null, at: place, data: { path } });
}

/** Judges what `judgeKept` ignores: spaces at the ends and the composition of letters. Message id: `altered`. */
export function judgeUntouched(edge: Carried, status: number | null, name: string): Judgement {
  const kept = judgeKept(edge, status, name);
  if (kept.outcome !== 'pass' || !edge.read)
    return kept.outcome === 'skip' ? kept : skip('the value is not stored at all');
  const { value, pointer } = findAttribute(edge.read.response.body, edge.path);
  if (stringOf(value)?.includes(edge.part)) return pass;
  return fail('altered', {
    expected: visible(edge.text),
    actual: visible(value ?? null),
    at: [at.body(edge.read, pointer)],
    data: { path: edge.path },
  });
}

/** Shows spaces by the quotation marks around them, and accents by their code points, as both compositions look alike. */
const visible = (value: Json) =>
  JSON.stringify(value).replace(
    /[\u00c0-\u036f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const alteredMessage = { altered: 'expected {path} to be {expected}, got {actual}' };
