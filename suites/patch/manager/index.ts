import type { Check } from '../../../contract/check';
import { managerChanged } from './changed';
import { managerCleared } from './cleared-by-empty-text';
import { managerRemoved } from './removed';
import { managerSet } from './set';
import { setByValue } from './set-by-value';
import { managerShape } from './shape';
import { managerUnknown } from './unknown-id';

export const manager: Check[] = [
  managerSet,
  managerShape,
  managerChanged,
  managerCleared,
  managerRemoved,
  setByValue,
  managerUnknown,
];
