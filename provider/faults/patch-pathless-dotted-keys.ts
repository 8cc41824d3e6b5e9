import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'passes over keys such as name.givenName in a PATCH value without path',
  make: () => ({
    resolveKey: (context, type, key) => (/^\w+\.\w+$/.test(key) ? undefined : exemplary.resolveKey(context, type, key)),
  }),
};
