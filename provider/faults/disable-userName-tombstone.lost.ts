import { isRestoring } from './shared/active';
import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'keeps the old userName when a user is restored under a new one',
  make: stored((draft, before) => {
    if (isRestoring(draft, before) && typeof before?.userName === 'string') draft.attributes.userName = before.userName;
  }),
};
