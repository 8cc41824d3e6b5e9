import { invalidPath } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { enterprise } from './shared/manager';

export const fault: Fault = {
  does: 'refuses paths that begin with the URN of the enterprise extension',
  make: () => ({
    resolvePath: (context, type, text) => {
      if (text.startsWith(`${enterprise}:`)) throw invalidPath(`"${text}" is not a path`);
      return exemplary.resolvePath(context, type, text);
    },
  }),
};
