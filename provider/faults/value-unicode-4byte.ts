import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'stores a question mark for every character beyond the first Unicode plane',
  make: () => ({ readString: (value) => value.replace(/[\u{10000}-\u{10ffff}]/gu, '?') }),
};
