import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'stores active as the text that came, and shows "False" instead of false',
  make: () => ({
    readValue: (behaviour, attribute, value) =>
      attribute.name === 'active' && typeof value === 'string'
        ? value
        : exemplary.readValue(behaviour, attribute, value),
  }),
};
