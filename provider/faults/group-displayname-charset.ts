import { type Fault, stored } from './shared/fault';

const slug = (name: string) => name.replace(/[^A-Za-z0-9 ]+/g, '-');

export const fault: Fault = {
  does: 'replaces everything but letters, digits and spaces in the displayName of a group',
  make: stored((draft) => {
    if (draft.type === 'Group') draft.attributes.displayName = slug(String(draft.attributes.displayName));
  }),
};
