import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'sends the whole attribute where attributes names a part of it',
  make: () => ({
    readSelection: (attributes, excluded, types) =>
      exemplary.readSelection(
        attributes.map((name) => name.replace(/\.\w+$/, '')),
        excluded,
        types,
      ),
  }),
};
