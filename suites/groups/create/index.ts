import type { Check } from '../../../contract/check';
import { createAccepted } from './accepted';
import { echo } from './echo';
import { location } from './location';
import { membersSaved } from './members-saved';
import { createdStatus } from './status';

export const create: Check[] = [createAccepted, createdStatus, location, echo, membersSaved];
