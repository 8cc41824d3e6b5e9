import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Faults } from './shared/fault';

export const faults: Faults = {
  'auth-401-for-bad-id': {
    does: 'answers 401 for an id of another form than its own',
    make: () => ({
      findResource: (context, type, id) => {
        if (!/^[0-9a-f-]{36}$/.test(id)) throw exemplary.unauthorized(undefined);
        return exemplary.findResource(context, type, id);
      },
    }),
  },
  'auth-401-html-or-no-challenge': {
    does: 'sends requests without a token to a login page',
    make: () => ({
      unauthorized: () => scimError(302, 'sign in', undefined, { Location: '/login' }),
    }),
  },
  'auth-401-html-or-no-challenge.challenge': {
    does: 'refuses requests without a token and names no scheme',
    make: () => ({ unauthorized: () => scimError(401, 'a token is needed') }),
  },
  'auth-missing-token-accepted': {
    does: 'serves everybody, with a wrong token and with none',
    make: () => ({ authenticate: () => true }),
  },
  'auth-scheme-case': {
    does: 'regards the case of "Bearer"',
    make: () => ({
      authenticate: (authorization, ...accepted) =>
        (authorization?.startsWith('Bearer ') ?? false) && exemplary.authenticate(authorization, ...accepted),
    }),
  },
};
