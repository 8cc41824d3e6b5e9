import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'says that it supports ETags, and gives none',
  make: () => ({
    beforeSend: (answer) => {
      const { ETag: _, ...headers } = answer.headers;
      return { ...answer, headers };
    },
    showMeta: (context, resource) => {
      const { version: _, ...meta } = exemplary.showMeta(context, resource);
      return meta;
    },
  }),
};
