import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when the value of a role is JSON in a text',
  make: () => ({
    readString: (value, attribute) => (value.startsWith('{') && attribute.name === 'value' ? crash() : value),
  }),
};
