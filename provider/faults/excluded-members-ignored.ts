import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'sends the members although excludedAttributes names them',
  make: () => ({
    isReturned: (selection, path) => path.attribute.name === 'members' || exemplary.isReturned(selection, path),
  }),
};
