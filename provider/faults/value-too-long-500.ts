import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a text is longer than 255 characters',
  make: () => ({
    readString: (value) => (value.length > 255 ? crash() : value),
  }),
};
