import type { Area } from '../../contract/check';
import { attributes } from './attributes';
import { excluded } from './excluded';

/** Nothing is sent for this area alone: the queries of groups, membership and filtering carry the parameters. */
export const projection: Area = {
  area: 'projection',
  checks: [...excluded, ...attributes],
};
