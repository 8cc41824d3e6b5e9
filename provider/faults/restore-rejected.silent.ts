import { isRestoring } from './shared/active';
import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'leaves a disabled user disabled when it is enabled again, and answers with success',
  make: stored((draft, before) => {
    if (isRestoring(draft, before)) draft.attributes.active = false;
  }),
};
