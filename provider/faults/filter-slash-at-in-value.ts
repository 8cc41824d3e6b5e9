import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'drops what follows & or # in the value of a filter',
  make: () => ({
    parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/ [&#][^"]*/, ''), limits),
  }),
};
