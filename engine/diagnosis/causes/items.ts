import type { CauseId } from '../../../contract/causes';
import { arrayOf, isUnassigned, objectsOf, stringOf } from '../../../scim/json';
import { writeCause } from '../by-write';
import type { ProvableCause, Recorded } from '../cause';
import { lastSeen } from '../last-seen';
import type { Write } from '../writes';

const isRemoval = ({ operation }: Write) => /^remove$/i.test(stringOf(operation?.op) ?? '');
const isOfMembers = ({ operation, attribute }: Write) => operation !== null && attribute === 'members';
const hasNullReference = (write: Write) =>
  isOfMembers(write) && objectsOf(arrayOf(write.value)).some((member) => member.$ref === null);

const nullReference = (isConcerned: (write: Write) => boolean, what: string) =>
  writeCause({
    headline: (effect) =>
      `${what} whose $ref is null ${effect === 'refused' ? 'are rejected' : 'are answered with success but not applied'}.`,
    fix: 'Ignore $ref in the value of a member, null or not: Entra sends "$ref": null with every member.',
    has: (write) => hasNullReference(write) && isConcerned(write),
    contrast: (write) => isOfMembers(write) && !hasNullReference(write) && isConcerned(write),
  });

const anyMember = nullReference(() => true, 'Members');
const removedMember = nullReference(isRemoval, 'Removals of members');

const baseOf = ({ attribute }: Write) => /^(\w+)\[/.exec(attribute)?.[1];

const lastItem: ProvableCause = {
  fix: 'Let the last item of a multi-valued attribute be removed: then the attribute has no value (RFC 7644 §3.5.2.2).',
  recognise({ exchanges, writes }: Recorded) {
    const clears = writes.filter(
      (write) => baseOf(write) !== undefined && (isRemoval(write) || isUnassigned(write.value)),
    );
    const isAlone = (write: Write) => writes.filter(({ exchange }) => exchange === write.exchange).length === 1;
    /** How many items are left before a removal: those that were shown, less those that were removed since. */
    const isLast = (write: Write) => {
      const base = baseOf(write) ?? '';
      const seen = lastSeen(exchanges, write.exchange);
      const shown = objectsOf(arrayOf(seen?.resource[base])).length;
      const removed = new Set(
        clears
          .filter(
            (each) =>
              baseOf(each) === base &&
              each.exchange.request.url === write.exchange.request.url &&
              each.exchange.index > (seen?.index ?? 0) &&
              each.exchange.index < write.exchange.index &&
              each.effect !== 'refused',
          )
          .map(({ attribute }) => /^\w+\[[^\]]*\]/.exec(attribute)?.[0]),
      );
      return shown > 0 && shown - removed.size <= 1;
    };
    const refused = clears.filter((write) => write.effect === 'refused' && isAlone(write));
    const [first] = refused;
    const well = clears.find(
      (write) => write.effect !== 'refused' && !isLast(write) && refused.some((each) => baseOf(each) === baseOf(write)),
    );
    if (!first || !well || !refused.every(isLast)) return undefined;
    const bases = [...new Set(refused.map(baseOf))];
    return {
      headline: `The last item of ${bases.join(', ')} cannot be removed.`,
      evidence: [first.exchange, well.exchange],
      calls: new Set(refused.map(({ exchange }) => exchange.index)),
      writes: new Set(),
    };
  },
};

/** What a provider does to members and to the items of multi-valued attributes. */
export const itemCauses = {
  'null-item': writeCause({
    headline: (effect) =>
      `A part of an item that is sent as null is ${effect === 'refused' ? 'rejected' : 'left unchanged'}.`,
    fix: 'Read null as no value inside the items of a multi-valued attribute, too (RFC 7643 §2.5).',
    has: (write) =>
      write.value === null && write.operation !== null && !isRemoval(write) && baseOf(write) !== undefined,
    contrast: (write) => write.value === null && write.operation !== null && !isRemoval(write),
  }),
  'null-reference': {
    fix: anyMember.fix,
    recognise: (recorded: Recorded) => anyMember.recognise(recorded) ?? removedMember.recognise(recorded),
  },
  'last-item': lastItem,
} satisfies Partial<Record<CauseId, ProvableCause>>;
