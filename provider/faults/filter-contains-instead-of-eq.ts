import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds everything that contains the text where eq asks for the whole of it',
  make: () => ({
    findCandidates: () => undefined,
    compareStrings: (operator, actual, expected) =>
      exemplary.compareStrings(operator === 'eq' ? 'co' : operator, actual, expected),
  }),
};
