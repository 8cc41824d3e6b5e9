import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes the word and within a value of a filter for the operator',
  make: () => ({
    parseFilter: (text, limits) =>
      exemplary.parseFilter(/"[^"]* and [^"]*"/.test(text) ? (text.split(' and ')[0] ?? '') : text, limits),
  }),
};
