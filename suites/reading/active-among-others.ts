import { type Answered, at, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isUnassigned, objectOf, sameJson } from '../../scim/json';
import type { ContextOf } from '../define';
import { patchRefused } from './answers';
import { unreadable } from './patched';

export const common = {
  probe: 'disable-and-restore',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
} as const;

const isActive = (read: Answered, active: boolean) =>
  String(objectOf(read.response.body)?.active).toLowerCase() === String(active);

/**
 * Judges a change of active among other changes: none of them may be lost. Attributes that the provider never stored do
 * @param setBefore the check that reports when active could not be set to the opposite value before
 */
export function judgeAmong(
  setBefore: string,
  before: Answered,
  patch: Answered,
  read: Answered,
  active: boolean,
  { facts }: ContextOf<'disable-and-restore'>,
) {
  if (!isActive(before, !active)) return skip(`active did not have the opposite value before: see ${setBefore}`);
  const refused = patchRefused(patch);
  const alone = facts.alone?.[patch.step];
  if (refused && typeof alone === 'number' && alone < 300)
    return skip(
      'active alone is accepted, so the PATCH was refused for its other changes: see patch.replace.attribute and patch.operations.accepted-together',
    );
  if (refused) return refused;
  const gone = unreadable(read);
  if (gone) return gone;
  if (!isActive(read, active)) {
    const actual = objectOf(read.response.body)?.active ?? null;
    return fail('active', { expected: active, actual, at: [at.body(read, '/active')] });
  }
  for (const [name, expected] of Object.entries((active ? facts.changedBack : facts.changed) ?? {})) {
    const { value, pointer } = findAttribute(read.response.body, name);
    if (sameJson(value, expected) || isUnassigned(findAttribute(before.response.body, name).value)) continue;
    return fail('other', { expected, actual: value ?? null, at: [at.body(read, pointer)], data: { name } });
  }
  return pass;
}
