import type { Fault } from './shared/fault';
import { lagging } from './shared/lag';

export const fault: Fault = {
  does: 'shows a write in reads only after a tenth of a second',
  make: () => lagging({ readsMs: 100 }),
};
