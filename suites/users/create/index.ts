import type { Check } from '../../../contract/check';
import { createAccepted } from './accepted';
import { activeByDefault } from './active-by-default';
import { answerComplete } from './answer-complete';
import { roundTrip } from './attribute-stored';
import { clientIdIgnored } from './client-id-ignored';
import { clientMetaIgnored } from './client-meta-ignored';
import { echoEqualsRead } from './echo-equals-read';
import { externalIdExact } from './external-id-exact';
import { createInactive } from './inactive';
import { rareLetters } from './letters-kept';
import { locationEqualsMeta } from './location-equals-meta';
import { locationHeader } from './location-header';
import { managerAsText } from './manager-as-text';
import { createMinimal } from './minimal';
import { nullsTolerated } from './nulls-tolerated';
import { phoneKept } from './phone-as-sent';
import { rolePrimaryText } from './role-primary-as-text';
import { foreignSchema } from './schemas-in-any-order';
import { createStatus } from './status-201';
import { typeKept } from './type-kept';
import { unknownTolerated } from './unknown-tolerated';
import { unlistedExtension } from './unlisted-extension';
import { userNameCase } from './user-name-case-kept';

export const create: Check[] = [
  createAccepted,
  createStatus,
  createMinimal,
  echoEqualsRead,
  answerComplete,
  roundTrip,
  typeKept,
  phoneKept,
  locationHeader,
  locationEqualsMeta,
  createInactive,
  activeByDefault,
  foreignSchema,
  unlistedExtension,
  nullsTolerated,
  unknownTolerated,
  clientIdIgnored,
  managerAsText,
  rolePrimaryText,
  rareLetters,
  userNameCase,
  externalIdExact,
  clientMetaIgnored,
];
