import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'changes nothing when no value matches the filter in brackets, and answers with success',
  make: () => ({ applyValuePathMiss: (_context, _path, _filter, items) => items }),
};
