import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'makes every new user active, whatever the request says',
  make: stored((draft, before) => {
    if (!before && draft.type === 'User') draft.attributes.active = true;
  }),
};
