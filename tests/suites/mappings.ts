import type { MappedAttribute } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import { readProfile } from '../../fixtures/profiles';

export const generic = readProfile('generic');

/** The generic profile with these lines instead of its own, and matched by these attributes. */
export const mapping = (attributes: MappedAttribute[], matching = generic.users.matching): Profile => ({
  ...generic,
  users: { ...generic.users, matching, attributes },
});

/** The lines of the generic profile for these attributes. */
export const lines = (...paths: string[]): MappedAttribute[] =>
  generic.users.attributes.filter(({ path }) => paths.includes(path));
