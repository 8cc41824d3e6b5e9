import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'stores userName in lower case',
  make: stored((draft) => {
    const { userName } = draft.attributes;
    if (typeof userName === 'string') draft.attributes.userName = userName.toLowerCase();
  }),
};
