import { exemplary } from '../exemplary';
import type { Json } from '../types';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists the core schema twice in schemas',
  make: () => ({
    schemasOf: (type, output, types) => [
      types[type].schema.id,
      ...(exemplary.schemasOf(type, output, types) as Json[]),
    ],
  }),
};
