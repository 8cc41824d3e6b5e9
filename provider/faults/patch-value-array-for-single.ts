import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'stores "[object Object]" when the value of a single attribute comes in a list',
  make: () => ({ unwrapSingle: (_attribute, values) => String(values[0]) }),
};
