import { at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { objectOf, stringOf } from '../../scim/json';
import { otherThanCreated } from './answers';
import { withoutPlain } from './plain-values';
import { createdId, createThat, readBack } from './steps';

/** Compares strings of a create call with what a read shows. */
export function judgeKept(
  exchanges: RecordedExchange[],
  paths: readonly string[],
  carries: (text: string) => boolean,
): Judgement {
  const textAt = (body: Parameters<typeof findAttribute>[0], path: string) => stringOf(findAttribute(body, path).value);
  const create = createThat(exchanges, (body) => paths.some((path) => carries(textAt(body, path) ?? '')));
  if (!create) {
    const isTried = exchanges.some(({ intent }) => intent === 'odd-create');
    return skip(
      isTried
        ? 'the profile maps no attribute that can hold such a value'
        : 'no create call of this kind was answered in this run',
    );
  }
  if (createdId(create) === undefined)
    return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
  const back = readBack(exchanges, create);
  if (!back) return skip('the user could not be read back: see users.read.by-id');
  let unjudged: Judgement | null = null;
  let isJudged = false;
  for (const path of paths) {
    const sent = textAt(objectOf(create.request.body), path);
    if (sent === undefined || !carries(sent)) continue;
    const computed = withoutPlain(exchanges, path);
    if (computed) {
      unjudged ??= computed;
      continue;
    }
    isJudged = true;
    const { value, pointer } = findAttribute(back.resource, path);
    if (value !== sent)
      return fail('changed', {
        expected: sent,
        actual: value ?? null,
        at: [at.body(back.read, pointer)],
        data: { path },
      });
  }
  return isJudged ? pass : (unjudged ?? pass);
}
