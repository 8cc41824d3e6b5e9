import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'sends what excludedAttributes names',
  make: () => ({ readSelection: (attributes, _excluded, types) => exemplary.readSelection(attributes, [], types) }),
};
