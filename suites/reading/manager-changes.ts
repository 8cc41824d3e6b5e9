import { type Answered, at, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { isUnassigned } from '../../scim/json';
import { patchRefused } from './answers';
import { managerId, managerIn } from './manager';
import { unreadable } from './patched';

/** Judges whether a PATCH set the manager. Message ids: those of `setMessages`. */
export function judgeManager(patch: Answered, read: Answered, expected: Json | undefined) {
  const stopped = patchRefused(patch) ?? unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = managerIn(read);
  if (managerId(Array.isArray(value) ? value[0] : value) === expected) return pass;
  return fail('notStored', { expected: expected ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
}

/** Judges whether a PATCH took the manager away. Message ids: refused, gone, kept. */
export function judgeAbsent(before: Answered, patch: Answered, read: Answered) {
  if (isUnassigned(managerIn(before).value)) return skip('the user had no manager that could be removed');
  const stopped = patchRefused(patch) ?? unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = managerIn(read);
  if (isUnassigned(value)) return pass;
  return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)] });
}
