import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'lists nickName in /Schemas and drops it',
  make: stored((draft) => {
    delete draft.attributes.nickName;
  }),
};
