import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { enterprise } from './shared/manager';

export const fault: Fault = {
  does: 'passes over paths that begin with the URN of the enterprise extension',
  make: () => ({
    resolvePath: (context, type, text) =>
      text.startsWith(`${enterprise}:`) ? undefined : exemplary.resolvePath(context, type, text),
  }),
};
