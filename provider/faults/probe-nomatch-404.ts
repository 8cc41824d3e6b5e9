import { notFound } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a search without hits with 404',
  make: () => ({
    runQuery: (context, types, query) => {
      const page = exemplary.runQuery(context, types, query);
      if (query.filter !== undefined && page.totalResults === 0) throw notFound('nothing was found');
      return page;
    },
  }),
};
