import type { Check } from '../../../contract/check';
import { detailGiven } from './detail';
import { successHasNoError } from './no-error-as-success';
import { noInternals } from './no-internals';
import { errorBodies } from './scim-error';
import { oddErrorBodies } from './scim-error-everywhere';
import { statusIsString } from './status-is-string';
import { statusMatches } from './status-matches';

export const answer: Check[] = [
  errorBodies,
  oddErrorBodies,
  statusIsString,
  statusMatches,
  successHasNoError,
  detailGiven,
  noInternals,
];
