import type { AreaSuite } from '../../contract/probe';
import { documents as documentsProbe } from '../../probes/discovery-documents';
import { attribute } from './attribute';
import { definitions } from './definitions';
import { providerConfig } from './provider-config';
import { resourceTypes } from './resource-types';
import { schemas } from './schemas';

export const discovery: AreaSuite = {
  area: 'discovery',
  probes: [documentsProbe],
  checks: [...providerConfig, ...resourceTypes, ...schemas, ...definitions, ...attribute],
};
