import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'shows another meta.version than the ETag',
  make: () => ({
    showMeta: (context, resource) => ({ ...exemplary.showMeta(context, resource), version: 'W/"1"' }),
  }),
};
