import { at, fail, pass, skip } from '../../../contract/check';
import { isRefusedAlike } from '../../../scim/exchanges';
import { objectsOf } from '../../../scim/json';
import { defineSurvey } from '../../define';
import { otherThanCreated } from '../../reading/answers';
import { neverSent } from '../../reading/never-sent';
import { createdId, createThat, readBack } from '../../reading/steps';

const survey = ['create-and-match'] as const;

const rolesRefused = skip(
  'the provider refuses the same role with primary true in the same words, so the string is not the reason',
);

export const rolePrimaryText = defineSurvey({
  id: 'users.create.role-primary-as-text',
  title: 'A user is created when primary of a role is the string "True"',
  failure:
    'A user is not created when primary of a role is the string "True", or primary is not read back as a boolean',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '2.3.2' },
    { source: 'Entra', topic: 'Roles' },
  ],
  impact: 'People with an application role are not created, or their role is not recognised as the primary one.',
  fix: 'Read the strings "True" and "False" as booleans wherever the schema says boolean, also in the items of multi-valued attributes.',
  survey,
  headlines: {
    text: 'primary of a role that is sent as the string "True" is not read back as a boolean',
  },
  messages: {
    refused: 'expected 201 for a user whose role has primary "True", got {actual}',
    text: 'expected primary to be a boolean, got {actual}',
  },
  judge(exchanges) {
    const create = createThat(exchanges, ({ roles }) => objectsOf(roles).some(({ primary }) => primary === 'True'));
    if (!create) return neverSent(exchanges, 'role', 'the profile does not map roles');
    if (createdId(create) === undefined) {
      const twin = createThat(exchanges, ({ roles }) => objectsOf(roles).some(({ primary }) => primary === true));
      if (twin && createdId(twin) === undefined && isRefusedAlike(create, twin)) return rolesRefused;
      return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
    }
    const back = readBack(exchanges, create);
    const roles = objectsOf(back?.resource.roles);
    const index = roles.findIndex(
      ({ primary }) => primary !== undefined && primary !== null && typeof primary !== 'boolean',
    );
    if (!back || index < 0) return pass;
    const actual = roles[index]?.primary ?? null;
    return fail('text', { expected: true, actual, at: [at.body(back.read, `/roles/${index}/primary`)] });
  },
});
