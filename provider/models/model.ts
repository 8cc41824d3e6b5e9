import type { Fault } from '../faults/shared/fault';

/**
 * A product that nobody here has a tenant of, as its vendor documents it. What the vendor does not document is right here, so that
 * nobody takes a guess for a fault of the product.
 */
export interface Model {
  /** Its name, for readers. */
  product: string;
  /** What it does unlike the exemplary provider. Not all of it is wrong, but it is made and put together as faults are. */
  documented: readonly Fault[];
}
