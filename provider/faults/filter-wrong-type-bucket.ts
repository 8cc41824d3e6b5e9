import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'does not regard the type in a search for an email',
  make: () => ({
    parseFilter: (text, limits) => exemplary.parseFilter(text.replace(/^(\w+)\[[^\]]*\]/, '$1'), limits),
  }),
};
