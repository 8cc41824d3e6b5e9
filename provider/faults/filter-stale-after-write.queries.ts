import type { Fault } from './shared/fault';
import { lagging } from './shared/lag';

export const fault: Fault = {
  does: 'shows a write in searches only after a tenth of a second',
  make: () => lagging({ queriesMs: 100 }),
};
