import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'regards only the last name in attributes',
  make: () => ({
    readSelection: (attributes, excluded, types) => exemplary.readSelection(attributes.slice(-1), excluded, types),
  }),
};
