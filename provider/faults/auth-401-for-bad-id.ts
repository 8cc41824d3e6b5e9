import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 401 for an id of another form than its own',
  make: () => ({
    findResource: (context, type, id) => {
      if (!/^[0-9a-f-]{36}$/.test(id)) throw exemplary.unauthorized(undefined);
      return exemplary.findResource(context, type, id);
    },
  }),
};
