import type { Requirements } from './rows';

export const auth: Requirements = {
  defects: [
    {
      number: 3,
      id: 'auth-missing-token-accepted',
      text: 'requests without or with a wrong token are served',
      frequency: 'inferred',
      effect: 'The directory would be open to everybody who knows the URL.',
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
      text: 'a refusal is a login page, a text, or names no scheme',
      frequency: 'occasional',
      effect:
        'Instead of "wrong token" the administrator read about JSON that could not be parsed, and looked in the wrong place.',
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
      text: 'an id that cannot exist is taken for bad credentials',
      frequency: 'rare',
      effect: 'Entra took one bad id for bad credentials and put the whole job in quarantine.',
      checks: ['auth.malformed-id.not-unauthorized'],
    },
    {
      number: 8,
      id: 'auth-scheme-case',
      text: 'bearer is compared with regard to case',
      frequency: 'rare',
      effect: '"Test Connection" failed although the token was right.',
      checks: ['auth.scheme.case-insensitive'],
    },
  ],
  entra: [
    {
      id: 'E-bearer',
      text: 'one bearer token in Authorization',
      checks: ['auth.wrong-token.refused', 'auth.no-token.refused', 'discovery.provider-config.bearer'],
    },
  ],
  rfc: [
    {
      id: 'RFC 7644 §2',
      text: 'who presents no good token is refused, with the schemes that are understood',
      checks: ['auth.no-token.refused', 'auth.wrong-token.refused', 'auth.refusal.challenge'],
    },
  ],
};
