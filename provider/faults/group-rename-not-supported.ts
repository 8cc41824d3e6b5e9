import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'keeps the old displayName of a group, and answers its change with success',
  make: stored((draft, before) => {
    if (draft.type === 'Group' && before?.displayName) draft.attributes.displayName = before.displayName;
  }),
};
