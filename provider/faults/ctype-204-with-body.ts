import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'announces a body with status 204',
  make: answers((answer) =>
    answer.status === 204 ? { ...answer, headers: { ...answer.headers, 'Content-Length': '2' } } : answer,
  ),
};
