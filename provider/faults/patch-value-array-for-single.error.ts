import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when the value of a single attribute comes in a list',
  make: () => ({ unwrapSingle: crash }),
};
