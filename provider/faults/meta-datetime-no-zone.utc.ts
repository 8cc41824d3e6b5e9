import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the Z out of the times in meta',
  make: () => ({
    showMeta: (context, resource) => {
      const meta = exemplary.showMeta(context, resource);
      return {
        ...meta,
        created: String(meta.created).slice(0, -1),
        lastModified: String(meta.lastModified).slice(0, -1),
      };
    },
  }),
};
