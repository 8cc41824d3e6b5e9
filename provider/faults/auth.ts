import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Faults } from './shared/fault';

export const faults: Faults = {
  'auth-401-for-bad-id': {
    does: 'answers 401 for an id that is not in its own format',
    make: () => ({
      findResource: (context, type, id) => {
        if (!/^[0-9a-f-]{36}$/.test(id)) throw exemplary.unauthorized(undefined);
        return exemplary.findResource(context, type, id);
      },
    }),
  },
  'auth-401-html-or-no-challenge': {
    does: 'redirects requests without a valid token to a login page',
    make: () => ({
      unauthorized: () => scimError(302, 'sign in', undefined, { Location: '/login' }),
    }),
  },
  'auth-401-html-or-no-challenge.challenge': {
    does: 'rejects requests without a valid token and names no authentication scheme',
    make: () => ({ unauthorized: () => scimError(401, 'a token is needed') }),
  },
  'auth-missing-token-accepted': {
    does: 'accepts requests with a wrong token, and without one',
    make: () => ({ authenticate: () => true }),
  },
  'auth-scheme-case': {
    does: 'compares "Bearer" case-sensitively',
    make: () => ({
      authenticate: (authorization, ...accepted) =>
        (authorization?.startsWith('Bearer ') ?? false) && exemplary.authenticate(authorization, ...accepted),
    }),
  },
};
