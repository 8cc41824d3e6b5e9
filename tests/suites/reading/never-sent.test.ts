import { ladderOf } from '../../../engine/run/ladder';
import { readProfile } from '../../../fixtures/profiles';
import { entraUser } from '../../../fixtures/users';
import { objectOf, objectsOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { neverSent } from '../../../suites/reading/never-sent';
import { exchange } from '../../helpers/exchange';
import { samplePerson } from '../../helpers/sample-person';

const profile = readProfile('generic');
const full = {
  ...entraUser(profile, samplePerson),
  title: null,
  roles: [{ value: 'User' }],
  'urn:x:custom:2.0:User': { badge: 7 },
  [urn.enterprise]: { manager: 'u1' },
};
const rungs = ladderOf('Users', full, profile).filter(({ change }) => change !== null);

test.each([
  ['nulls', (body: typeof full) => Object.values(body).includes(null as never)],
  ['manager', (body: typeof full) => objectOf(body[urn.enterprise])?.manager !== undefined],
  ['role', (body: typeof full) => objectsOf(body.roles).length > 0],
] as const)('a smaller create call is named where it lacks what was to be sent: %s', (what, carries) => {
  const reasons = rungs.map(({ change }) => {
    const call = { ...exchange(), intent: 'odd-create' as const, rung: String(change) };
    return neverSent([call], what, 'unmapped');
  });
  expect(reasons).toEqual(
    rungs.map(({ body, change }) => ({
      outcome: 'skip',
      reason: carries(body as typeof full)
        ? 'unmapped'
        : `the create calls went ${change}, as the provider had refused more: see users.create.accepted`,
    })),
  );
});

test('without any unusual user, the reason is that none could be created', () => {
  expect(neverSent([], 'nulls', 'unmapped')).toMatchObject({
    reason: expect.stringMatching(/no user could be created/),
  });
});
