import { readProfile } from '../../fixtures/profiles';
import { catalogue } from '../../suites/catalogue';
import { record } from '../helpers/recordings';

test.each(['generic', 'zscaler-private-access'])('the embedded provider passes all of it as %s', async (profile) => {
  const recordings = await record([...catalogue], { profile: readProfile(profile) });
  const outcomes = recordings.instances.map(({ id }) => ({ id, ...recordings.judge(id) }));
  expect(
    outcomes.filter(({ status }) => status !== 'pass').map(({ id, status, reason }) => `${status} ${id}: ${reason}`),
  ).toEqual([]);
});
