import { invalidFilter } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

const refuse = (): never => {
  throw invalidFilter('this filter is not supported');
};

export const fault: Fault = {
  does: 'refuses a filter with and',
  make: () => ({
    parseFilter: (text, limits) => (/ and /i.test(text) ? refuse() : exemplary.parseFilter(text, limits)),
  }),
};
