import { readProfile } from '../../fixtures/profiles';
import { catalogue } from '../../suites/catalogue';
import { record } from '../helpers/recordings';

/** What the mapping of ZPA leaves out. */
const unmapped = ['users.create.nulls-tolerated', 'users.create.manager-as-text', 'users.create.role-primary-as-text'];

test.each<[string, string[]]>([
  ['generic', []],
  ['zscaler-private-access', unmapped],
])('the embedded provider passes all of it as %s', async (profile, skipped) => {
  const recordings = await record([...catalogue], { profile: readProfile(profile) });
  const outcomes = recordings.instances.map(({ id }) => ({ id, ...recordings.judge(id) }));
  const others = outcomes.filter(({ status }) => status !== 'pass');
  expect(others.map(({ id, status, reason }) => [status, id, reason])).toEqual(
    skipped.map((id) => ['skip', id, expect.stringMatching(/^the profile (maps no|does not map)/)]),
  );
});
