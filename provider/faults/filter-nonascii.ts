import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'reads the filter as Latin-1, so that letters beyond ASCII find nothing',
  make: () => ({
    parseFilter: (text, limits) => exemplary.parseFilter(Buffer.from(text).toString('latin1'), limits),
  }),
};
