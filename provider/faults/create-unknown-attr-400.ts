import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import { type Fault, withBehaviour } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a user with an attribute that it does not know',
  make: () => ({
    createResource: (request, type) =>
      exemplary.createResource(
        withBehaviour(request, {
          unknownAttribute: (_type, key) => {
            throw invalidValue(`${key} is no attribute`);
          },
        }),
        type,
      ),
  }),
};
