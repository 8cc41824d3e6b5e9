import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers every page with the first one',
  make: () => ({
    slicePage: (items, _startIndex, count) => exemplary.slicePage(items, 1, count),
  }),
};
