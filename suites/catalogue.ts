import type { AreaSuite } from '../engine/contract/probe';
import { lifecycle } from './lifecycle/lifecycle.suite';

/** All areas, in the order in which reports show them. */
export const catalogue: readonly AreaSuite[] = [lifecycle];
