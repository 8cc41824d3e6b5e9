import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'stores userName in lower case',
  make: stored((draft) => {
    if (draft.type === 'User') draft.attributes.userName = String(draft.attributes.userName).toLowerCase();
  }),
};
