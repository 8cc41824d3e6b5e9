import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when the manager of a new user is plain text',
  make: () => ({ readReference: crash }),
};
