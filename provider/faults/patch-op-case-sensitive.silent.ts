import type { Json } from '../types';
import { type Fault, operations } from './shared/fault';

const isWord = (op: Json | undefined) => op === 'add' || op === 'replace' || op === 'remove';

export const fault: Fault = {
  does: 'passes over operations whose op is not in lower case, and answers with success',
  make: operations((operation, { op }) => (isWord(op) ? operation : undefined)),
};
