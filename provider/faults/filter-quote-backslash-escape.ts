import { invalidFilter } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

const refuse = (): never => {
  throw invalidFilter('this filter is not supported');
};

export const fault: Fault = {
  does: 'refuses a filter whose value holds an escaped quotation mark',
  make: () => ({
    parseFilter: (text, limits) => (text.includes('\\') ? refuse() : exemplary.parseFilter(text, limits)),
  }),
};
