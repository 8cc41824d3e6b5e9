import { type Answered, type Judgement, type MappedAttribute, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import type { ContextOf } from '../define';
import { isClearable, isKeptUntyped, isSameValue, kindOf } from './attribute-values';
import { notStored, unreadable } from './patched';

const probe = 'patch-attributes';

export const steps = ['replace-unset', 'read-unset'] as const;

/** A replace of an attribute without a value, and the read after it. */
export interface Attempt {
  patch: Answered;
  read: Answered;
  sent: Json;
}

type Steps = Record<(typeof steps)[number], Answered>;

/** The replace on a user who never had the attribute. Whether the provider stores it at all has checks of its own. */
export function attempt(all: Steps, { attribute, facts }: ContextOf<typeof probe>): Attempt | Judgement {
  const path = attribute?.path ?? '';
  const sent = facts.again?.[path];
  if (sent !== undefined && facts.lacked?.includes(path))
    return { patch: all['replace-unset'], read: all['read-unset'], sent };
  return skip('the provider gives each new user a value for the attribute, or takes no user without it');
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
  const isSame = (value: Json | undefined) =>
    attribute !== undefined &&
    (isSameValue(attribute, sent, value) || isKeptUntyped(context.exchanges, read, attribute, sent));
  return by(patch, path, () => unreadable(read) ?? notStored(read, path, sent, isSame));
}

const axes = ['dialect', 'attribute'] as const;

export const missing = {
  probe,
  axes,
  appliesTo: (attribute: MappedAttribute) => isClearable(attribute) && kindOf(attribute) === 'item',
  steps,
} as const;
