import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'adds another value of the type instead of changing the one that there is',
  make: () => ({
    applyToMatches: (context, op, path, filter, items, matches, value) =>
      path.sub?.name === 'value' && value !== undefined
        ? [...items, { ...items.find(matches), value }]
        : exemplary.applyToMatches(context, op, path, filter, items, matches, value),
  }),
};
