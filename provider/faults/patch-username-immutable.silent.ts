import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'keeps the old userName, and answers its change with success',
  make: stored((draft, before) => {
    if (before?.userName !== undefined) draft.attributes.userName = before.userName;
  }),
};
