import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a userName is in use',
  make: () => ({ refuseConflict: crash }),
};
