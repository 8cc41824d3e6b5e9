import type { Profile } from '../../contract/probe';
import { readEntraSchema } from '../../fixtures/entra-schema';
import { readProfile } from '../../fixtures/profiles';
import { type Settings, UsageError } from './settings';

/**
 * The profile that the settings name. A domain for users that was given as well counts more than the profile's.
 * @throws UsageError with one sentence when what was chosen is not there or is broken
 */
export function chosenProfile({ profile, entraSchema, userDomain }: Settings): Profile {
  try {
    const chosen = entraSchema === null ? readProfile(profile) : readEntraSchema(entraSchema);
    return userDomain === null ? chosen : { ...chosen, users: { ...chosen.users, userDomain } };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
