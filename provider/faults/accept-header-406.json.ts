import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 406 when the client accepts application/json alone',
  make: () => ({
    beforeRoute: ({ headers }) =>
      headers.accept === 'application/json' ? { status: 406, headers: {}, body: '' } : undefined,
  }),
};
