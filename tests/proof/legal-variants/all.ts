import { discovery } from './discovery';
import { queries } from './queries';
import { representations } from './representations';
import { transport } from './transport';
import type { Variant } from './variant';
import { writes } from './writes';

/** Together they change answers in this order: how an answer travels comes last. */
export const variants: Variant[] = [...representations, ...discovery, ...writes, ...queries, ...transport];
