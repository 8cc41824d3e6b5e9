import type { AreaSuite } from '../../engine/contract/probe';
import { malformedId, schemeCase } from './checks/accepted';
import { challengeChecks } from './checks/challenge';
import { refusedChecks } from './checks/refused';
import { anonymousCreate } from './probes/anonymous-create';
import { refusals } from './probes/refusals';

export const auth: AreaSuite = {
  area: 'auth',
  probes: [refusals, anonymousCreate],
  checks: [...refusedChecks, ...challengeChecks, schemeCase, malformedId],
};
