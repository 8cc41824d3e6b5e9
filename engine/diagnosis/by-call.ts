import type { Answered } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import type { Proof, ProvableCause, Recorded } from './cause';

/** A cause that shows in the answers to a kind of request. */
interface CallCause {
  fix: string;
  gate?: string;
  implies?: readonly string[];
  /** @param first the first call that went wrong, @param count how many did */
  headline(first: Answered, calls: readonly Answered[]): string;
  /** The requests that this is about. */
  has(exchange: Answered): boolean;
  /** Their answers when the cause is there. */
  isBroken(exchange: Answered): boolean;
  /** Requests that differ in nothing but this and went well; without one, nothing is proved. */
  contrast(exchange: Answered): boolean;
  /** How many have to be broken; 1 unless said otherwise. */
  least?: number;
}

/** A request with the feature never goes well, and the same without it does. */
export function callCause({
  fix,
  gate,
  implies,
  headline,
  has,
  isBroken,
  contrast,
  least = 1,
}: CallCause): ProvableCause {
  return {
    fix,
    ...(gate === undefined ? {} : { gate }),
    ...(implies === undefined ? {} : { implies }),
    recognise({ exchanges }: Recorded): Proof | undefined {
      const concerned = exchanges.filter(has);
      const broken = concerned.filter(isBroken);
      const [first] = broken;
      const well = exchanges.find((exchange) => isSuccess(exchange) && !has(exchange) && contrast(exchange));
      if (!first || broken.length < least || concerned.some(isSuccess) || !well) return undefined;
      return {
        headline: headline(first, broken),
        evidence: [first, well],
        calls: new Set(broken.map(({ index }) => index)),
        writes: new Set(),
      };
    },
  };
}
