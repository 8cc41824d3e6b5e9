import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isServerFault } from '../../scim/exchanges';
import { sameJson } from '../../scim/json';
import { patchRefused } from './answers';
import { formOf, noAttribute, type OfForms, unreadable } from './patched';

export const messages = {
  fault: 'expected 200, 204 or a 4xx status for "{step}", got {actual}',
  gone: 'expected 200 with the user after the PATCH, got {actual}',
  swallowed: 'expected {expected} after the PATCH succeeded, got {actual}',
  changed: 'expected the value to stay {expected} after the PATCH was refused, got {actual}',
};

/** Passes when the PATCH is applied as meant, or refused with 4xx and without effect. */
export function judgeOdd(create: Answered, patch: Answered, read: Answered, context: OfForms): Judgement {
  const form = formOf(context, create, patch.step);
  if (!form) return noAttribute;
  const { status } = patch.response;
  const isRefused = status >= 400 && !isServerFault(status);
  if (patchRefused(patch) && !isRefused)
    return fail('fault', {
      expected: '200, 204 or 4xx',
      actual: status,
      at: [at.status(patch)],
      data: { step: patch.step },
    });
  const gone = unreadable(read);
  if (gone) return gone;
  const { value, pointer } = findAttribute(read.response.body, form.path);
  // Refused, it must not have been applied; what the value was before depends on the steps before.
  const isApplied = sameJson(value, form.value);
  if (isApplied !== isRefused) return pass;
  const expected = isRefused ? (findAttribute(create.response.body, form.path).value ?? null) : form.value;
  return fail(isRefused ? 'changed' : 'swallowed', { expected, actual: value ?? null, at: [at.body(read, pointer)] });
}
