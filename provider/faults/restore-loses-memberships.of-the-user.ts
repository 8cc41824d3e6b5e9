import { exemplary } from '../exemplary';
import { isDisabling } from './shared/active';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'never shows the groups of a user again who was disabled once',
  make: () => {
    const left = new Set<string>();
    return {
      updateResource: (store, resource, draft, lastModified) => {
        if (isDisabling(draft, resource.attributes)) left.add(resource.id);
        exemplary.updateResource(store, resource, draft, lastModified);
      },
      showGroups: (context, user) => (left.has(user.id) ? [] : exemplary.showGroups(context, user)),
    };
  },
};
