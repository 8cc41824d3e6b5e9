import {
  type Answered,
  type Check,
  type Context,
  defineCheck,
  type Judgement,
  type MappedAttribute,
  pass,
  skip,
} from '../../../engine/contract/check';
import type { Json } from '../../../engine/contract/results';
import { objectOf } from '../../../engine/scim/json';
import {
  isCleared,
  judgeNotRefused,
  judgeNotSwallowed,
  notStored,
  refusalOf,
  setMessages,
  unreadable,
  withoutValue,
} from '../../shared/patched';
import { isClearable, isSameValue, kindOf } from '../../shared/values';

const probe = 'patch.attributes';
const axes = ['dialect', 'attribute'] as const;
const steps = [
  'read-added',
  'replace',
  'read-replaced',
  'read-same',
  'read-null',
  'set-again',
  'read-set-again',
] as const;
type Steps = Record<(typeof steps)[number], Answered>;

/** A replace where nothing was, and the read after it. */
interface Attempt {
  patch: Answered;
  read: Answered;
  sent: Json;
}

/**
 * The replace after null had taken the value away; of an item else the first replace, if add had not made it. Whether the
 * provider stores the attribute at all, and clears it, has checks of its own.
 */
function attempt(all: Steps, { attribute, facts }: Context): Attempt | Judgement {
  const path = attribute?.path ?? '';
  const sent = (values: string) => objectOf(facts[values])?.[path];
  const [replaced, again] = [sent('replaced'), sent('again')];
  if (!withoutValue(all['read-same'], path) && isCleared(all['read-null'], path) && again !== undefined)
    return { patch: all['set-again'], read: all['read-set-again'], sent: again };
  if (attribute && kindOf(attribute) === 'item' && isCleared(all['read-added'], path) && replaced !== undefined)
    return { patch: all.replace, read: all['read-replaced'], sent: replaced };
  return skip('it was not emptied before, or never set: see patch.clear.null and patch.add.attribute');
}

/** Judges an attempt, if there was one. */
function judgeAttempt(
  all: Steps,
  context: Context,
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

const missing = {
  probe,
  axes,
  appliesTo: (attribute: MappedAttribute) => isClearable(attribute) && kindOf(attribute) === 'item',
  steps,
} as const;

export const replaceUnset = defineCheck({
  id: 'patch.replace.unset',
  title: 'Replace sets an attribute that has no value',
  failure: 'Replace of an attribute that has no value is refused or has no effect',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'A value that is new in the directory never arrives: Entra does not choose strictly between Add and Replace.',
  fix: 'Treat replace of an attribute without a value as add.',
  probe,
  axes,
  appliesTo: (attribute) => isClearable(attribute) && kindOf(attribute) !== 'item',
  steps,
  messages: setMessages,
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => refusalOf(context, patch, path) ?? effect() ?? pass),
});

export const missingItemStored = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-not-swallowed',
  title: 'Replace of an item that is not there is either carried out or refused',
  failure: 'Replace of an item that is not there is answered with success and has no effect',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact: 'The first telephone number of a user is lost for good, while Entra logs success.',
  fix: 'When no item has the type of the path, make one with that type and the value.',
  messages: {
    fault: 'expected 200, 204 or 400, got {actual}',
    gone: setMessages.gone,
    notStored: setMessages.notStored,
  },
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => judgeNotSwallowed(context, patch, path, effect)),
});

export const missingItemMade = defineCheck({
  ...missing,
  id: 'patch.replace.missing-item-made',
  title: 'Replace of an item that is not there makes it',
  failure: 'Replace of an item that is not there is refused',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Update user' },
  ],
  impact:
    'The first telephone number of a user never arrives, and the update fails every cycle; Entra does not look whether there is one.',
  fix: 'When no item has the type of the path, make one with that type and the value. RFC 7644 lets you refuse it with 400 and scimType noTarget, but Entra then never gets the value through.',
  messages: { refused: setMessages.refused },
  judge: (all, context) =>
    judgeAttempt(all, context, (patch, path, effect) => judgeNotRefused(context, patch, path, effect)),
});

export const missingChecks: Check[] = [replaceUnset, missingItemStored, missingItemMade];
