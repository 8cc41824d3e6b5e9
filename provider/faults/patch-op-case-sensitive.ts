import { exemplary } from '../exemplary';
import type { Json } from '../types';
import type { Fault } from './shared/fault';

const isWord = (op: Json | undefined) => op === 'add' || op === 'replace' || op === 'remove';

export const fault: Fault = {
  does: 'refuses "Replace" and "Add": knows the op of a PATCH operation in lower case only',
  make: () => ({ matchOp: (op) => (isWord(op) ? exemplary.matchOp(op) : undefined) }),
};
