import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses without saying why',
  make: () => ({
    errorBody: (error) => {
      const { detail: _, ...body } = exemplary.errorBody(error);
      return body;
    },
  }),
};
