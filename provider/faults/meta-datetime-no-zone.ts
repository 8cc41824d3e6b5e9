import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'shows meta.created without time zone',
  make: () => ({
    showMeta: (context, resource) => {
      const meta = exemplary.showMeta(context, resource);
      return { ...meta, created: String(meta.created).replace('T', ' ').slice(0, 19) };
    },
  }),
};
