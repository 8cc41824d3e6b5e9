import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'regards the case of "Bearer"',
  make: () => ({
    authenticate: (authorization, ...accepted) =>
      (authorization?.startsWith('Bearer ') ?? false) && exemplary.authenticate(authorization, ...accepted),
  }),
};
