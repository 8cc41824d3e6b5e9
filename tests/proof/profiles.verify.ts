import { readProfile } from '../../fixtures/profiles';
import { tenantSchemas } from '../../fixtures/tenant-schemas';
import { startProvider } from '../../provider/provider';
import { catalogue } from '../../suites/catalogue';
import { record } from '../helpers/recordings';

/** Reasons that follow from what the profile maps and from nothing that the provider showed. */
const ofProfile =
  /^the (profile|mapping) |^this run sends no value for it$|^the create call does not send this attribute$/;

test.each([
  'generic',
  'zscaler-private-access',
  'aws-single-sign-on',
  'slack',
  'github-enterprise-managed-user',
  'snowflake',
])('the embedded provider that knows the mapping of %s is clean', async (id) => {
  const profile = readProfile(id);
  const provider = await startProvider({ schemaAdditions: tenantSchemas(profile) });
  try {
    const { instances, judge } = await record([...catalogue], { profile, target: provider });
    const outcomes = instances.map((instance) => ({ id: instance.id, ...judge(instance.id) }));
    const unclean = outcomes.filter(
      ({ status, reason }) => status !== 'pass' && !(status === 'skip' && ofProfile.test(reason ?? '')),
    );
    expect(unclean.map(({ id: check, status, reason }) => [check, status, reason])).toEqual([]);
    expect(outcomes.filter(({ status }) => status === 'pass').length).toBeGreaterThan(300);
  } finally {
    await provider.close();
  }
});
