import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'adds members where they ought to be replaced',
  make: () => ({ applyMemberReplace: exemplary.applyMemberAdd }),
};
