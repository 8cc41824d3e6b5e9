import { type Answered, type Judgement, type MappedAttribute, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import type { ContextOf } from '../define';
import { isClearable, isSameValue, kindOf } from './attribute-values';
import { isCleared, notStored, unreadable, withoutValue } from './patched';

const probe = 'patch-attributes';

export const steps = [
  'read-added',
  'replace',
  'read-replaced',
  'read-same',
  'read-null',
  'set-again',
  'read-set-again',
] as const;

/** A replace of an attribute without a value, and the read after it. */
export interface Attempt {
  patch: Answered;
  read: Answered;
  sent: Json;
}

type Steps = Record<(typeof steps)[number], Answered>;

/**
 * The replace after null had taken the value away; of an item else the first replace, if add had not made it. Whether the
 * provider stores the attribute at all, and clears it, has checks of its own.
 */
export function attempt(all: Steps, { attribute, facts }: ContextOf<typeof probe>): Attempt | Judgement {
  const path = attribute?.path ?? '';
  const [replaced, again] = [facts.replaced?.[path], facts.again?.[path]];
  if (!withoutValue(all['read-same'], path) && isCleared(all['read-null'], path) && again !== undefined)
    return { patch: all['set-again'], read: all['read-set-again'], sent: again };
  if (attribute && kindOf(attribute) === 'item' && isCleared(all['read-added'], path) && replaced !== undefined)
    return { patch: all.replace, read: all['read-replaced'], sent: replaced };
  return skip('the attribute could not be set and then cleared: see patch.clear.null and patch.add.attribute');
}

/** Judges an attempt, if there was one. */
export function judgeAttempt(
  all: Steps,
  context: ContextOf<typeof probe>,
  by: (patch: Answered, path: string, effect: () => Judgement | undefined) => Judgement,
): Judgement {
  const made = attempt(all, context);
  if ('outcome' in made) return made;
  const { patch, read, sent } = made;
  const { attribute } = context;
  const path = attribute?.path ?? '';
  const isSame = (value: Json | undefined) => attribute !== undefined && isSameValue(attribute, sent, value);
  return by(patch, path, () => unreadable(read) ?? notStored(read, path, sent, isSame));
}

const axes = ['dialect', 'attribute'] as const;

export const missing = {
  probe,
  axes,
  appliesTo: (attribute: MappedAttribute) => isClearable(attribute) && kindOf(attribute) === 'item',
  steps,
} as const;
