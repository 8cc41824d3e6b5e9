import { type Answered, type Check, type Judgement, type MappedAttribute, pass } from '../../contract/check';
import type { Json } from '../../contract/results';
import { type ContextOf, defineCheck } from '../define';
import { isKeptUntyped, isPlain, isSameValue, kindOf } from '../reading/attribute-values';
import {
  judgeNotRefused,
  judgeNotSwallowed,
  notSent,
  notStored,
  refusalOf,
  setMessages,
  unreadable,
} from '../reading/patched';

const probe = 'patch-attributes';

const steps = ['add', 'read-added'] as const;

const refs = [
  { source: 'RFC 7644', section: '3.5.2.1' },
  { source: 'Entra', topic: 'Update user' },
] as const;

const sentFor = ({ attribute, facts }: ContextOf<typeof probe>) => attribute && facts.added?.[attribute.path];

const addAttribute = defineCheck({
  id: 'patch.add.attribute',
  title: 'Add sets the value of an attribute',
  failure: 'Add does not set the value of an attribute',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [...refs],
  impact:
    'A new value in the directory never arrives, or the old one stays: Entra may send Add whether or not there is a value.',
  fix: 'Treat add and replace alike for single-valued attributes: set the value.',
  probe,
  axes: ['dialect', 'attribute'],
  appliesTo: (attribute) => isPlain(attribute) && kindOf(attribute) !== 'item',
  steps,
  messages: setMessages,
  judge({ add, 'read-added': read }, context) {
    const { attribute } = context;
    const sent = sentFor(context);
    if (!attribute || sent === undefined) return notSent;
    return (
      refusalOf(context, add, attribute.path) ??
      unreadable(read) ??
      notStored(read, attribute.path, sent, (value) => isSameValue(attribute, sent, value)) ??
      pass
    );
  },
});

const itemSteps = [...steps, 'replace-unset', 'read-unset'] as const;

type Added = { patch: Answered; read: Answered; sent: Json };

/** The requests that added the item: one more, to a second user, where the first began with one of that type. */
function additionsOf(
  played: Record<(typeof itemSteps)[number], Answered>,
  { attribute, facts }: ContextOf<typeof probe>,
): Added[] {
  const path = attribute?.path ?? '';
  const [sent, toNone] = [facts.added?.[path], facts.addedToNone?.[path]];
  return [
    ...(sent === undefined ? [] : [{ patch: played.add, read: played['read-added'], sent }]),
    ...(toNone === undefined ? [] : [{ patch: played['replace-unset'], read: played['read-unset'], sent: toNone }]),
  ];
}

/** What is wrong with one of them; what cannot be judged stands before what is right. */
const worst = (judgements: readonly Judgement[]) =>
  judgements.find(({ outcome }) => outcome === 'fail') ?? judgements.find(({ outcome }) => outcome === 'skip') ?? pass;

/** What is wrong with the item after it was added. */
function itemFlaw({ read, sent }: Added, { attribute, exchanges }: ContextOf<typeof probe>) {
  const path = attribute?.path ?? '';
  return () =>
    unreadable(read) ??
    notStored(
      read,
      path,
      sent,
      (value) =>
        attribute !== undefined &&
        (isSameValue(attribute, sent, value) || isKeptUntyped(exchanges, read, attribute, sent)),
    );
}

const item = {
  entra: 'degrades',
  refs: [...refs],
  fix: 'When an item has the type in the path, set its value. When none has it, create one with that type and value.',
  probe,
  axes: ['dialect', 'attribute'],
  appliesTo: (attribute: MappedAttribute) => isPlain(attribute) && kindOf(attribute) === 'item',
  steps: itemSteps,
} as const;

const addItemStored = defineCheck({
  ...item,
  refs: [...refs],
  id: 'patch.add.item-not-swallowed',
  title: 'Adding an item by its type takes effect or is refused',
  failure: 'Adding an item by its type returns success without effect, or ends in a server error',
  rfc: 'MUST',
  impact: 'The first phone number or address of a user never arrives, while Entra logs success.',
  headlines: {
    notStored: 'Adding an item by its type is answered with success and has no effect',
  },
  messages: {
    fault: 'expected 200, 204 or a 4xx status, got {actual}',
    gone: setMessages.gone,
    notStored: setMessages.notStored,
  },
  judge(played, context) {
    const additions = additionsOf(played, context);
    if (additions.length === 0) return notSent;
    const path = context.attribute?.path ?? '';
    return worst(additions.map((each) => judgeNotSwallowed(context, each.patch, path, itemFlaw(each, context))));
  },
});

const addItemAccepted = defineCheck({
  ...item,
  refs: [...refs],
  id: 'patch.add.item-accepted',
  title: 'Adding an item by its type is accepted',
  failure: 'Adding an item by its type is refused',
  rfc: null,
  impact: 'The first phone number or address of a user never arrives, and the update fails every cycle.',
  messages: { refused: setMessages.refused },
  judge(played, context) {
    const additions = additionsOf(played, context);
    if (additions.length === 0) return notSent;
    const path = context.attribute?.path ?? '';
    return worst(additions.map((each) => judgeNotRefused(context, each.patch, path, itemFlaw(each, context))));
  },
});

export const add: Check[] = [addAttribute, addItemStored, addItemAccepted];
