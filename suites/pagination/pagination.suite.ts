import type { AreaSuite } from '../../engine/contract/probe';
import { directory } from '../filtering/probes/directory';
import { edgeChecks } from './checks/edges';
import { envelopeChecks } from './checks/envelope';
import { pageChecks } from './checks/pages';

export const pagination: AreaSuite = {
  area: 'pagination',
  probes: [directory],
  checks: [...pageChecks, ...envelopeChecks, ...edgeChecks],
};
