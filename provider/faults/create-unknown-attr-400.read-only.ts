import { invalidValue } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a user with an attribute that is read-only, such as the meta that Entra sends',
  make: () => ({
    readOnlyAttribute: (_context, _draft, path) => {
      throw invalidValue(`${path.key} is read-only`);
    },
  }),
};
