import type { AreaSuite } from '../../contract/probe';
import { directory as directoryProbe } from '../../probes/directory';
import { provisioning as provisioningProbe } from '../../probes/group-provisioning';
import { changes as changesProbe } from '../../probes/membership-changes';
import { attributes } from './attributes';
import { excluded } from './excluded';

/** Nothing is sent for this area alone: the queries of groups, membership and filtering carry the parameters. */
export const projection: AreaSuite = {
  area: 'projection',
  probes: [directoryProbe, provisioningProbe, changesProbe],
  checks: [...excluded, ...attributes],
};
