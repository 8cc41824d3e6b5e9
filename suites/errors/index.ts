import type { AreaSuite } from '../../contract/probe';
import { badBodies as badBodiesProbe } from '../../probes/bad-bodies';
import { longValue as longValueProbe } from '../../probes/long-value';
import { unknownUser as unknownUserProbe } from '../../probes/unknown-user';
import { reads as readsProbe } from '../../probes/wrong-reads';
import { answer } from './answer';
import { body } from './body';
import { longIdChecks } from './long-id';
import { longValue } from './long-value';
import { scimTypeChecks } from './scim-type';
import { status } from './status';
import { throttled } from './throttled';
import { unknownId } from './unknown-id';
import { unknownRouteChecks } from './unknown-route';
import { wrongMethodChecks } from './wrong-method';

export const errors: AreaSuite = {
  area: 'errors',
  probes: [readsProbe, unknownUserProbe, badBodiesProbe, longValueProbe],
  checks: [
    ...unknownId,
    ...longIdChecks,
    ...body,
    ...unknownRouteChecks,
    ...wrongMethodChecks,
    ...longValue,
    ...answer,
    ...status,
    ...throttled,
    ...scimTypeChecks,
  ],
};
