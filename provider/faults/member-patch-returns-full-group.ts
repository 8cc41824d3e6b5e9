import type { Fault } from './shared/fault';

const everything = { mode: 'default', names: new Set<string>(), partial: new Set<string>() } as const;

export const fault: Fault = {
  does: 'answers every change of a group with the whole group',
  make: () => ({
    answerPatch: (request, resource) => {
      const { behaviour } = request.context;
      return { status: 200, headers: {}, body: behaviour.represent(request.context, resource, everything) };
    },
  }),
};
