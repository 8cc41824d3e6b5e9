import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'shows a stack trace in its errors',
  make: () => ({
    errorBody: (error) => ({
      ...exemplary.errorBody(error),
      detail: `${error.message} at Object.create (/srv/app/users.js:12:3)`,
    }),
  }),
};
