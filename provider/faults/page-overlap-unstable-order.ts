import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'begins every page with the last resource of the one before',
  make: () => ({
    slicePage: (items, startIndex, count) => exemplary.slicePage(items, Math.max(1, startIndex - 1), count),
  }),
};
