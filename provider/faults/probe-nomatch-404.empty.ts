import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a search without hits with 200 and nothing',
  make: answers((answer, request) =>
    request.query.has('filter') && (answer.body as { totalResults?: number })?.totalResults === 0
      ? { ...answer, body: undefined }
      : answer,
  ),
};
