import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { enterprise } from './shared/manager';

export const fault: Fault = {
  does: 'passes over URN-prefixed keys of the enterprise extension in a PATCH value without path',
  make: () => ({
    resolveKey: (context, type, key) =>
      key.startsWith(`${enterprise}:`) ? undefined : exemplary.resolveKey(context, type, key),
  }),
};
