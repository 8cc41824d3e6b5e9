import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'counts startIndex from 0',
  make: () => ({
    readPaging: (startIndex, count, limits) => {
      const paging = exemplary.readPaging(startIndex, count, limits);
      return startIndex === undefined ? paging : { ...paging, startIndex: Math.max(0, Number(startIndex)) + 1 };
    },
  }),
};
