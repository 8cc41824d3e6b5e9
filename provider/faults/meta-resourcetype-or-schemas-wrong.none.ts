import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'shows groups without schemas',
  make: () => ({
    schemasOf: (type, output, types) => (type === 'Group' ? [] : exemplary.schemasOf(type, output, types)),
  }),
};
