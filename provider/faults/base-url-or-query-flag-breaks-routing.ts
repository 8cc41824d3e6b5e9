import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds no route when aadOptscim062020 stands in the query',
  make: () => ({
    splitUrl: (url, basePath) => {
      const { segments, query } = exemplary.splitUrl(url, basePath);
      return { segments: query.has('aadOptscim062020') ? undefined : segments, query };
    },
  }),
};
