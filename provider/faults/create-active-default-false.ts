import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'makes a new user inactive when the request does not say',
  make: () => ({
    fillDefaults: (type, attributes, before) => {
      if (type === 'User') attributes.active ??= before?.active ?? false;
      exemplary.fillDefaults(type, attributes, before);
    },
  }),
};
