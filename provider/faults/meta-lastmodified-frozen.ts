import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'never moves meta.lastModified',
  make: () => ({ timestamp: (previous) => previous ?? exemplary.timestamp(undefined) }),
};
