import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'makes a value for each sub-attribute, instead of one value that has them all',
  make: () => ({
    applyToMatches: (context, op, path, filter, items, matches, value) => {
      const item = items.find(matches);
      return path.sub && value !== undefined && item?.[path.sub.name] === undefined
        ? [...items, { type: item?.type ?? null, [path.sub.name]: value }]
        : exemplary.applyToMatches(context, op, path, filter, items, matches, value);
    },
  }),
};
