import { discovery } from './discovery';
import { ownValues } from './own-values';
import { patches } from './patches';
import { queries } from './queries';
import { representations } from './representations';
import { transport } from './transport';
import type { Variant } from './variant';
import { writes } from './writes';

/**
 * All legal variants, by what they vary. Together they change answers in this order: how an answer travels comes last.
 */
export const variants: Variant[] = [
  ...ownValues,
  ...representations,
  ...discovery,
  ...patches,
  ...writes,
  ...queries,
  ...transport,
];
