import { invalidFilter } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a filter with and',
  make: () => ({
    parseFilter: (text, limits) => {
      const filter = exemplary.parseFilter(text, limits);
      if (filter.kind === 'and') throw invalidFilter('and is not supported');
      return filter;
    },
  }),
};
