import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a filter that it does not support with everybody',
  make: () => ({
    runQuery: (context, types, query) => {
      try {
        return exemplary.runQuery(context, types, query);
      } catch {
        return exemplary.runQuery(context, types, { ...query, filter: undefined });
      }
    },
    resolveFilterPath: (type, name, resourceTypes) =>
      /^(userName|displayName|id)$/i.test(name) ? exemplary.resolveFilterPath(type, name, resourceTypes) : undefined,
  }),
};
