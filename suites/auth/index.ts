import type { Area } from '../../contract/check';
import { malformedIdChecks } from './malformed-id';
import { noToken } from './no-token';
import { refusal } from './refusal';
import { scheme } from './scheme';
import { wrongToken } from './wrong-token';

export const auth: Area = {
  area: 'auth',
  checks: [...noToken, ...wrongToken, ...scheme, ...refusal, ...malformedIdChecks],
};
