import { invalidPath } from '../errors';
import { exemplary } from '../exemplary';
import { type Fault, withBehaviour } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a whole PATCH because of one attribute that it does not know',
  make: () => ({
    patchResource: (request, type) =>
      exemplary.patchResource(
        withBehaviour(request, {
          unknownAttribute: (_type, key) => {
            throw invalidPath(`${key} is no attribute`);
          },
        }),
        type,
      ),
  }),
};
