import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds no route when the path ends with a slash',
  make: () => ({
    splitUrl: (url, basePath) => {
      const { segments, query } = exemplary.splitUrl(url, basePath);
      return { segments: /\/(\?|$)/.test(url) ? undefined : segments, query };
    },
  }),
};
