import { invalidFilter } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a filter with brackets, such as emails[type eq "work"].value',
  make: () => ({
    parseFilter: (text, limits) => {
      if (/^\w+\[/.test(text)) throw invalidFilter('brackets are not supported');
      return exemplary.parseFilter(text, limits);
    },
  }),
};
