import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers errors with status 200',
  make: answers((answer) => (answer.status === 404 || answer.status === 400 ? { ...answer, status: 200 } : answer)),
};
