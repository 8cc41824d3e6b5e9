import { exemplary } from '../exemplary';
import type { Filter } from '../types';
import type { Fault } from './shared/fault';

/** The first comparison of a filter: what a provider reads that knows no `and`. */
const firstOf = (filter: Filter): Filter => (filter.kind === 'and' ? firstOf(filter.left) : filter);

export const fault: Fault = {
  does: 'reads only the first comparison of a filter with and',
  make: () => ({
    parseFilter: (text, limits) => firstOf(exemplary.parseFilter(text, limits)),
  }),
};
