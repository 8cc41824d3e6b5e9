import { type Answered, type Judgement, type MappedAttribute, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { sameJson } from '../../scim/json';
import type { ContextOf } from '../define';
import { type AttributeKind, isKeptUntyped, isPlain, isSameValue, isUntyped, kindOf } from './attribute-values';
import { beforeReplace, isCleared, notSent, notStored, refusalOf, setMessages, unreadable } from './patched';

const probe = 'patch-attributes';

const steps = ['replace', 'read-replaced'] as const;

/** The same requirement for each kind of path; which one fails tells where in the provider to look. */
export const replacing = (kind: AttributeKind) =>
  ({
    rfc: 'MUST',
    entra: 'blocks',
    probe,
    axes: ['dialect', 'attribute'],
    appliesTo: (attribute: MappedAttribute) => isPlain(attribute) && kindOf(attribute) === kind,
    steps: ['read-added', ...steps],
    messages: setMessages,
    judge(
      { 'read-added': before, replace, 'read-replaced': read }: Record<'read-added' | (typeof steps)[number], Answered>,
      context: ContextOf<typeof probe>,
    ): Judgement {
      const { attribute, facts } = context;
      const sent = attribute && facts.replaced?.[attribute.path];
      if (!attribute || sent === undefined) return notSent;
      if (sameJson(facts.added?.[attribute.path], sent))
        return skip('the profile allows only one value, so it cannot be changed');
      // What happens when there is no such item is disputed, and has checks of its own.
      const shown = beforeReplace(context, before);
      const isThere = isUntyped(shown.response.body, attribute, facts.added?.[attribute.path] ?? null);
      if (kind === 'item' && isCleared(shown, attribute.path) && !isThere)
        return skip('there was no item to replace: see patch.add.item-not-swallowed and patch.add.item-accepted');
      const isSame = (value: Json | undefined) =>
        isSameValue(attribute, sent, value) || isKeptUntyped(context.exchanges, read, attribute, sent);
      return (
        refusalOf(context, replace, attribute.path) ??
        unreadable(read) ??
        notStored(read, attribute.path, sent, isSame) ??
        pass
      );
    },
  }) as const;
