import type { Area } from '../../contract/check';
import { stillWorks } from './aftermath';
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

export const errors: Area = {
  area: 'errors',
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
    stillWorks,
  ],
};
