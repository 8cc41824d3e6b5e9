import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes startIndex for the number of the page',
  make: () => ({
    slicePage: (items, startIndex, count) => exemplary.slicePage(items, (startIndex - 1) * count + 1, count),
  }),
};
