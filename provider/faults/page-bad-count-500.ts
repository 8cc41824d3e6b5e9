import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when count or startIndex is negative or 0',
  make: () => ({
    readPaging: (startIndex, count, limits) =>
      Number(count) < 0 || Number(startIndex) < 1 ? crash() : exemplary.readPaging(startIndex, count, limits),
  }),
};
