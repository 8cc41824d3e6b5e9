import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'calls every resource "Account" in meta.resourceType',
  make: () => ({
    showMeta: (context, resource) => ({ ...exemplary.showMeta(context, resource), resourceType: 'Account' }),
  }),
};
