import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'keeps the old externalId, and answers its change with success',
  make: stored((draft, before) => {
    if (before?.externalId !== undefined) draft.attributes.externalId = before.externalId;
  }),
};
