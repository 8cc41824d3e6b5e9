import { getResource } from '../store';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 for an id that does not exist',
  make: () => ({
    findResource: ({ store }, type, id) => getResource(store, type, id) ?? crash(),
  }),
};
