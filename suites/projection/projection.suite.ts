import type { AreaSuite } from '../../engine/contract/probe';
import { directory } from '../filtering/probes/directory';
import { provisioning } from '../groups/probes/provisioning';
import { changes } from '../membership/probes/changes';
import { attributeChecks } from './checks/attributes';
import { excludedChecks } from './checks/excluded';

/** Nothing is sent for this area alone: the queries of groups, membership and filtering carry the parameters. */
export const projection: AreaSuite = {
  area: 'projection',
  probes: [directory, provisioning, changes],
  checks: [...excludedChecks, ...attributeChecks],
};
