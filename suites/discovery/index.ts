import type { Area } from '../../contract/check';
import { attribute } from './attribute';
import { definitions } from './definitions';
import { documents } from './documents';
import { providerConfig } from './provider-config';
import { resourceTypes } from './resource-types';
import { schemas } from './schemas';

export const discovery: Area = {
  area: 'discovery',
  checks: [...documents, ...providerConfig, ...resourceTypes, ...schemas, ...definitions, ...attribute],
};
