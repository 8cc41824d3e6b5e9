import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'makes a new userName the only email of the user',
  make: stored((draft, before) => {
    const { userName } = draft.attributes;
    if (before && typeof userName === 'string' && userName !== before.userName)
      draft.attributes.emails = [{ type: 'work', value: userName, primary: true }];
  }),
};
