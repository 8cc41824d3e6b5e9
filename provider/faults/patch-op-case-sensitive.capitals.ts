import { exemplary } from '../exemplary';
import type { Json } from '../types';
import type { Fault } from './shared/fault';

const isWord = (op: Json | undefined) => op === 'add' || op === 'replace' || op === 'remove';

export const fault: Fault = {
  does: 'refuses "replace" and "add": knows the op of a PATCH operation with a capital only',
  make: () => ({ matchOp: (op) => (isWord(op) ? undefined : exemplary.matchOp(op)) }),
};
