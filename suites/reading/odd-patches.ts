import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { isServerFault } from '../../scim/exchanges';
import { sameJson } from '../../scim/json';
import { patchRefused } from './answers';
import { formOf, noAttribute, type OfForms, unreadable } from './patched';
import { withoutPlain } from './plain-values';

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
  const expected = isRefused ? (findAttribute(create.response.body, form.path).value ?? null) : form.value;
  if (sameJson(value, expected)) return pass;
  if (isComputed(value, patch.step, context)) return skip(`${form.path} is made from other attributes`);
  const unlike = withoutPlain(context.exchanges, form.path);
  if (unlike) return unlike;
  return fail(isRefused ? 'changed' : 'swallowed', { expected, actual: value ?? null, at: [at.body(read, pointer)] });
}

/** Whether it shows what another of the requests set: each of them sets an attribute of its own. */
const isComputed = (value: Json | undefined, step: string, { facts }: OfForms) =>
  Object.entries(facts.values ?? {}).some(
    ([other, set]) => other !== step && typeof set === 'string' && JSON.stringify(value ?? null).includes(set),
  );
