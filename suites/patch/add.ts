import { type Answered, type Check, type MappedAttribute, pass } from '../../contract/check';
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

/** What is wrong with the item after it was added. */
function itemFlaw(read: Answered, { attribute, facts, exchanges }: ContextOf<typeof probe>) {
  const path = attribute?.path ?? '';
  const sent = facts.added?.[path] ?? null;
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
  steps,
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
  judge({ add, 'read-added': read }, context) {
    if (sentFor(context) === undefined) return notSent;
    return judgeNotSwallowed(context, add, context.attribute?.path ?? '', itemFlaw(read, context));
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
  judge({ add, 'read-added': read }, context) {
    if (sentFor(context) === undefined) return notSent;
    return judgeNotRefused(context, add, context.attribute?.path ?? '', itemFlaw(read, context));
  },
});

export const add: Check[] = [addAttribute, addItemStored, addItemAccepted];
