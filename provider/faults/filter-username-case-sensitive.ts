import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'regards the case of userName in searches',
  make: () => ({ foldCase: (text) => text }),
};
