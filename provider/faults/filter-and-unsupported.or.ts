import { exemplary } from '../exemplary';
import type { Filter } from '../types';
import type { Fault } from './shared/fault';

const orOf = (filter: Filter): Filter => (filter.kind === 'and' ? { ...filter, kind: 'or' } : filter);

export const fault: Fault = {
  does: 'takes and in a filter for or',
  make: () => ({ parseFilter: (text, limits) => orOf(exemplary.parseFilter(text, limits)) }),
};
