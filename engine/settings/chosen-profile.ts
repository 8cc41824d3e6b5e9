import type { Profile } from '../../contract/probe';
import { readEntraSchema } from '../../fixtures/entra-schema';
import { readProfile } from '../../fixtures/profiles';
import { type Settings, UsageError } from './settings';

/** @throws UsageError with one sentence when what was chosen is not there or is broken */
export function chosenProfile({ profile, entraSchema }: Settings): Profile {
  try {
    return entraSchema === null ? readProfile(profile) : readEntraSchema(entraSchema);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
