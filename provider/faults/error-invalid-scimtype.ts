import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'gives errors a scimType that RFC 7644 does not know',
  make: () => ({
    errorBody: (error) => ({ ...exemplary.errorBody(error), scimType: 'somethingElse' }),
  }),
};
