import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'blocks requests without User-Agent',
  make: () => ({
    beforeRoute: ({ headers }) =>
      headers['user-agent'] ? undefined : { status: 403, headers: {}, body: '<html>Blocked</html>' },
  }),
};
