import { isDisabling } from './shared/active';
import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'answers a disable with success and leaves the user active',
  make: stored((draft, before) => {
    if (isDisabling(draft, before)) draft.attributes.active = true;
  }),
};
