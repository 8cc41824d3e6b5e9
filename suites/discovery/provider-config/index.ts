import type { Check } from '../../../contract/check';
import { configSchemes } from './authentication-schemes';
import { configBearer } from './bearer';
import { configFeatures } from './features';
import { configFilter } from './filter';
import { configLimits } from './limits';
import { configPatch } from './patch';
import { patchHonest } from './patch-honest';
import { configReadable } from './readable';

export const providerConfig: Check[] = [
  configReadable,
  configFeatures,
  configLimits,
  configPatch,
  configFilter,
  configSchemes,
  configBearer,
  patchHonest,
];
