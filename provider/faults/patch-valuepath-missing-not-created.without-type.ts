import { addItems } from '../multi-valued';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'makes the missing value, but without the type that the filter in brackets names',
  make: () => ({
    applyValuePathMiss: (context, { sub }, _filter, items, value) =>
      addItems(items, [{ [sub?.name ?? 'value']: value }], context.behaviour.keepOnePrimary),
  }),
};
