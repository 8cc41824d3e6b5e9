import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'names another status in the body of an error than in its status line',
  make: () => ({ errorBody: (error) => ({ ...exemplary.errorBody(error), status: '500' }) }),
};
