import type { Proof, ProvableCause, Recorded } from './cause';
import type { Write } from './writes';

/** A cause that shows in what becomes of values that are sent in one form and not in another. */
interface WriteCause {
  fix: string;
  implies?: readonly string[];
  headline(what: 'refused' | 'ignored', first: Write): string;
  /** Values in the form that is not understood. */
  has(write: Write): boolean;
  /** Values that are compared with them; all others unless said otherwise. */
  contrast?(write: Write): boolean;
  /** Further values that go wrong for this reason, though not always. */
  explains?(write: Write): boolean;
}

const isBroken = ({ effect }: Write) => effect === 'refused' || effect === 'ignored';

/**
 * No value in this form is ever stored, others are. A refused request proves something only where all that it carries is
 * in this form: otherwise the rest of it may be the reason.
 */
export function writeCause({ fix, implies, headline, has, contrast, explains }: WriteCause): ProvableCause {
  return {
    fix,
    ...(implies === undefined ? {} : { implies }),
    recognise({ writes }: Recorded): Proof | undefined {
      const concerned = writes.filter(has);
      const broken = concerned.filter(isBroken);
      const companions = (write: Write) => writes.filter(({ exchange }) => exchange === write.exchange);
      const first =
        broken.find(({ effect }) => effect === 'ignored') ??
        broken.find((write) => write.operation !== null && companions(write).every(has));
      const well = writes.find((write) => write.effect === 'stored' && !has(write) && (contrast?.(write) ?? true));
      if (!first || !well || concerned.some(({ effect }) => effect === 'stored')) return undefined;
      const explained = explains
        ? writes.filter((write) => isBroken(write) && (has(write) || explains(write)))
        : broken;
      return {
        headline: headline(first.effect === 'refused' ? 'refused' : 'ignored', first),
        evidence: [first.exchange, well.exchange],
        calls: new Set(explained.flatMap(({ effect, exchange }) => (effect === 'refused' ? [exchange.index] : []))),
        writes: new Set(explained.filter(({ effect }) => effect !== 'refused')),
      };
    },
  };
}
