import { pass, skip } from '../../../contract/check';
import { describeSubject, type SurveyRow } from '../subject-tables';
import { edit } from '../tampering';
import { ann, create, marks, shows } from './made';
import { userFound, userRead } from './tampering';

describeSubject('representation.password', {
  faults: [
    ['representation.password.never-returned', { [userRead]: edit('/password', '[redacted]') }, 'returned'],
    ['representation.password.never-returned', { [userFound]: edit('/Resources/0/password', '$2b$10') }, 'returned'],
  ],
  legal: [['representation.password.never-returned', { [userRead]: edit('/password', null) }]],
  surveys: [
    [
      'representation.password.never-returned',
      'a user created with a password',
      [{ ...create, sent: { userName: 'ann', password: 'x' } }],
      pass,
    ],
    ...(
      [
        ['a user created without a password', create],
        ['a refused password', { ...create, sent: { password: 'x' }, status: 400 }],
      ] as const
    ).map(
      ([of, made]): SurveyRow => [
        'representation.password.never-returned',
        of,
        [made],
        skip('no user was created with a password'),
      ],
    ),
    [
      'representation.password.never-returned',
      'names that only contain the word',
      [
        {
          ...create,
          sent: { userName: 'ann', password: 'x' },
          body: { ...ann, mustChangePassword: true, passwordPolicy: 'strong' },
        },
      ],
      pass,
    ],
    [
      'representation.password.never-returned',
      'a password in another case',
      shows({ Password: 'x' }),
      { messageId: 'returned', at: marks('/Password') },
    ],
  ],
});
