import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'changes nothing where the path has a filter in brackets, and answers with success',
  make: () => ({ applyToMatches: (_context, _op, _path, _filter, items) => items }),
};
