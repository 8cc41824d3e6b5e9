import { notFound } from '../errors';
import { exemplary } from '../exemplary';
import { isRestoring } from './shared/active';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 404 when a disabled user is enabled again',
  make: () => ({
    saveChanged: (context, resource, draft) => {
      if (isRestoring(draft, resource.attributes)) throw notFound('there is no such active user');
      exemplary.saveChanged(context, resource, draft);
    },
  }),
};
