import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 406 when the client accepts application/scim+json',
  make: () => ({
    beforeRoute: ({ headers }) =>
      /json|\*/.test(headers.accept ?? '') && headers.accept !== 'application/scim+json'
        ? undefined
        : { status: 406, headers: {}, body: '' },
  }),
};
