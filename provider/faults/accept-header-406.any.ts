import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 406 when the client accepts */*',
  make: () => ({
    beforeRoute: ({ headers }) => (headers.accept === '*/*' ? { status: 406, headers: {}, body: '' } : undefined),
  }),
};
