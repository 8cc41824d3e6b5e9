import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'does not store externalId',
  make: stored((draft) => {
    delete draft.attributes.externalId;
  }),
};
