import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'gives the status of an error as a number',
  make: () => ({
    errorBody: (error) => ({ ...exemplary.errorBody(error), status: error.status }),
  }),
};
