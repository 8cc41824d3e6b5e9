import type { CauseId } from '../../contract/causes';
import type { Answered } from '../../contract/check';
import type { CheckResult, Pointer, RecordedExchange } from '../../contract/results';
import { parseAttributePath } from '../../scim/attribute-path';
import { isSuccess } from '../../scim/exchanges';
import { arrayOf, objectOf, sameJson, stringOf } from '../../scim/json';
import { idInPath } from '../../scim/paths';
import type { Cause, Diagnosis, Proof } from './cause';
import { isOverwritten, pathOf, type Write, writesOf } from './writes';

/** Areas that judge the answer itself, its error body say, rather than what it is an answer to. */
const ofAnswers = new Set(['errors', 'representation']);
const areaOf = ({ check }: CheckResult) => check.split('.')[0] ?? '';

/**
 * Finds the known causes in what a run recorded, and assigns to each the failures that it explains: those that hang on
 * a call, or on a part of one, of which it is proved. A failure that hangs on anything else stays on its own.
 * @param causes in the order in which they are sought
 */
export function diagnose(
  causes: Readonly<Partial<Record<CauseId, Cause>>>,
  checks: readonly CheckResult[],
  recorded: readonly RecordedExchange[],
): Diagnosis[] {
  const open = new Set(checks.filter(({ status }) => status === 'fail' || status === 'warn'));
  if (open.size === 0) return [];
  const exchanges = recorded
    .filter((exchange): exchange is Answered => exchange.response !== null)
    .sort((a, b) => a.index - b.index);
  const byIndex = new Map(exchanges.map((exchange) => [exchange.index, exchange]));
  const writes = writesOf(exchanges);
  const bySubject = groupBySubject(writes);
  const diagnoses: Diagnosis[] = [];
  const left = { exchanges, writes };
  for (const [id, cause] of Object.entries(causes) as [CauseId, Cause][]) {
    const proof = cause.recognise?.(left);
    if (!proof) continue;
    const unexplained = new Set(left.writes);
    const explained = [...open].filter(
      (check) =>
        cause.implies?.includes(check.check) ||
        proof.concerns?.(check) ||
        isExplained(check, proof, byIndex, bySubject, unexplained),
    );
    for (const check of explained) open.delete(check);
    if (explained.length > 0) diagnoses.push({ id, cause, proof, checks: explained });
    left.exchanges = left.exchanges.filter(({ index }) => !proof.calls.has(index));
    left.writes = left.writes.filter((write) => !proof.writes.has(write) && !proof.calls.has(write.exchange.index));
  }
  return diagnoses;
}

/**
 * A failure hangs on all that it points to; explained is it only when all of that is.
 * @param open the writes that no earlier cause explains
 */
function isExplained(
  check: CheckResult,
  proof: Proof,
  exchanges: ReadonlyMap<number, Answered>,
  bySubject: BySubject,
  open: ReadonlySet<Write>,
): boolean {
  return (
    check.pointers.length > 0 &&
    check.pointers.every((pointer) => {
      const exchange = exchanges.get(pointer.exchange);
      if (!exchange || pointer.part !== 'response') return false;
      if (proof.calls.has(exchange.index)) return pointer.in === 'status' || !ofAnswers.has(areaOf(check));
      if (pointer.in === 'headers' || ofAnswers.has(areaOf(check))) return false;
      const all =
        pointer.in === 'status' ? carriedBy(exchange, bySubject) : shownBy(exchange, pointer, check, bySubject);
      const behind = all.filter((write) => open.has(write));
      return (
        behind.length > 0 && behind.every((write) => proof.writes.has(write) || proof.calls.has(write.exchange.index))
      );
    })
  );
}

/** What an accepted request was to write: its status is wrong when it should have been refused for that. */
const carriedBy = (exchange: Answered, bySubject: BySubject) =>
  (bySubject.get(subjectPath(exchange)) ?? []).filter((write) => write.exchange === exchange && isTelling(write));

/** Parts of a call that failed as a whole are told of by the call. */
const isTelling = ({ effect, exchange }: Write) =>
  effect !== 'stored' && (effect !== 'unknown' || !isSuccess(exchange));

/** The writes that should have made what a read does not show, as far as they did not work. */
function shownBy(read: Answered, { pointer = '' }: Pointer, check: CheckResult, bySubject: BySubject): Write[] {
  const [, position, inside = pointer] = /^\/Resources\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  const item =
    position === undefined ? undefined : objectOf(arrayOf(objectOf(read.response.body)?.Resources)[Number(position)]);
  const subject = item ? `${pathOf(read)}/${idInPath(stringOf(item.id) ?? '')}` : pathOf(read);
  const earlier = (bySubject.get(subject) ?? []).filter(({ exchange }) => exchange.index < read.index);
  const meant = earlier.filter((write) => isMeant(write, check, inside));
  return meant.filter((write) => !isOverwritten(write, meant) && isTelling(write));
}

/** All writes by the path of the resource, in their order: they are asked for once for each cause and each failure. */
type BySubject = ReadonlyMap<string, readonly Write[]>;

function groupBySubject(writes: readonly Write[]): BySubject {
  const groups = new Map<string, Write[]>();
  for (const write of writes) {
    const subject = subjectPath(write.exchange);
    const group = groups.get(subject);
    if (group) group.push(write);
    else groups.set(subject, [write]);
  }
  return groups;
}

function subjectPath(exchange: Answered): string {
  const id = exchange.request.method === 'POST' ? stringOf(objectOf(exchange.response.body)?.id) : undefined;
  return id === undefined ? pathOf(exchange) : `${pathOf(exchange)}/${idInPath(id)}`;
}

/** By the attribute that the check is about, else by the place that it points to, else by the value that it misses. */
function isMeant(write: Write, check: CheckResult, pointer: string): boolean {
  const about = check.parameters.attribute?.toLowerCase();
  const attribute = write.attribute.toLowerCase();
  // Texts are made up for one place, long ones are told of by their length; null or a boolean is found in many.
  const { expected } = check;
  const isExpected =
    (typeof expected === 'string' && sameJson(write.value, expected)) ||
    (typeof expected === 'number' && typeof write.value === 'string' && [...write.value].length === expected);
  if (about !== undefined) return attribute === about || attribute.startsWith(`${about}.`) || isExpected;
  if (isExpected) return true;
  try {
    const { extension, attribute: name } = parseAttributePath(write.attribute);
    const place = `/${extension === null ? '' : `${extension}/`}${name}`;
    return pointer !== '' && (`${pointer}/`.startsWith(`${place}/`) || place.startsWith(`${pointer}/`));
  } catch {
    // A path that nobody can resolve stands nowhere.
    return false;
  }
}
