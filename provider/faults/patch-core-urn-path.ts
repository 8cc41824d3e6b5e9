import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User:';

export const fault: Fault = {
  does: 'refuses paths that begin with the URN of the core schema',
  make: () => ({
    resolvePath: (context, type, text) => {
      if (text.startsWith(core)) throw scimError(501, 'URNs are not supported');
      return exemplary.resolvePath(context, type, text);
    },
  }),
};
