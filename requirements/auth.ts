import type { Requirements } from './rows';

export const auth: Requirements = {
  defects: [
    {
      number: 3,
      id: 'auth-missing-token-accepted',
      text: 'requests with a wrong token, or without one, are accepted',
      frequency: 'inferred',
      effect: 'The directory would be open to anyone who knows the URL.',
      checks: [
        'auth.no-token.refused',
        'auth.wrong-token.refused',
        'auth.no-token.create-refused',
        'auth.scheme.needed',
      ],
    },
    {
      number: 5,
      id: 'auth-401-html-or-no-challenge',
      text: 'the answer to a request without a valid token is a login page or plain text, or names no scheme',
      frequency: 'occasional',
      effect:
        'Instead of "wrong token", the administrator read that JSON could not be parsed, and looked in the wrong place.',
      checks: [
        'auth.refusal.no-login-page',
        'auth.refusal.status',
        'auth.refusal.scim-error',
        'auth.refusal.challenge',
      ],
    },
    {
      number: 6,
      id: 'auth-401-for-bad-id',
      text: 'an id that cannot exist is answered with 401',
      frequency: 'rare',
      effect: 'Entra treated one bad id as bad credentials and put the whole job in quarantine.',
      checks: ['auth.malformed-id.not-unauthorized'],
    },
    {
      number: 8,
      id: 'auth-scheme-case',
      text: '"Bearer" is compared case-sensitively',
      frequency: 'rare',
      effect: '"Test Connection" failed although the token was right.',
      checks: ['auth.scheme.case-insensitive'],
    },
  ],
  entra: [
    {
      id: 'E-bearer',
      text: 'requests are authenticated by one bearer token in Authorization',
      checks: ['auth.wrong-token.refused', 'auth.no-token.refused', 'discovery.provider-config.bearer'],
    },
  ],
  rfc: [
    {
      id: 'RFC 7644 §2',
      text: 'a request without a valid token is rejected, and the answer names the supported schemes',
      checks: ['auth.no-token.refused', 'auth.wrong-token.refused', 'auth.refusal.challenge'],
    },
  ],
};
