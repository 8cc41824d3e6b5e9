import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'changes every value of the attribute, whatever the filter in brackets says',
  make: () => ({
    applyToMatches: (context, op, path, filter, items, _matches, value) =>
      exemplary.applyToMatches(context, op, path, filter, items, () => true, value),
  }),
};
