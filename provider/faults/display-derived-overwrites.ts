import { sameValue } from '../multi-valued';
import { isObject } from '../request-body';
import { type Fault, stored } from './shared/fault';

export const fault: Fault = {
  does: 'makes displayName anew of the parts of the name whenever one of them changes',
  make: stored((draft, before) => {
    const name = draft.attributes.name;
    if (before && isObject(name) && !sameValue(before.name, name))
      draft.attributes.displayName = `${name.givenName} ${name.familyName}`;
  }),
};
