import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'passes over paths whose sub-attribute is not in its usual case',
  make: () => ({
    resolvePath: (context, type, text) => {
      if (/\]\.[A-Z]/.test(text)) return undefined;
      return exemplary.resolvePath(context, type, text);
    },
  }),
};
