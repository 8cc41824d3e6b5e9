import type { AreaSuite } from '../../contract/probe';
import { anonymousCreate as anonymousCreateProbe } from '../../probes/anonymous-create';
import { refusals as refusalsProbe } from '../../probes/refusals';
import { malformedIdChecks } from './malformed-id';
import { noToken } from './no-token';
import { refusal } from './refusal';
import { scheme } from './scheme';
import { wrongToken } from './wrong-token';

export const auth: AreaSuite = {
  area: 'auth',
  probes: [refusalsProbe, anonymousCreateProbe],
  checks: [...noToken, ...wrongToken, ...scheme, ...refusal, ...malformedIdChecks],
};
