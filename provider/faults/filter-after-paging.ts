import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'filters within the first page instead of paging through what the filter finds',
  make: () => ({
    runQuery: (context, types, query) => {
      const [type = 'User'] = types;
      const all = [...context.store.tables[type].resources.values()].reverse();
      const page = all.slice(query.startIndex - 1, query.startIndex - 1 + query.count).map(({ id }) => id);
      const found = exemplary.runQuery(context, types, { ...query, startIndex: 1 });
      const resources = found.resources.filter(({ id }) => page.includes(id));
      return query.filter === undefined
        ? exemplary.runQuery(context, types, query)
        : { ...found, totalResults: resources.length, resources };
    },
  }),
};
