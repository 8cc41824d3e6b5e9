import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'disables a user when a PUT leaves active out',
  make: () => ({
    fillDefaults: (type, attributes, before) => {
      if (type === 'User' && before !== undefined) attributes.active ??= false;
      exemplary.fillDefaults(type, attributes, before);
    },
  }),
};
