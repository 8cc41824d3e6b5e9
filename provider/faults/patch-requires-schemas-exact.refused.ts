import { invalidSyntax } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a PATCH that has a member besides schemas and Operations',
  make: () => ({
    readOperations: (request) => {
      if (isObject(request.body) && Object.keys(request.body).length > 2) throw invalidSyntax('unknown member');
      return exemplary.readOperations(request);
    },
  }),
};
