import type { Faults } from './fault';
import { groupFaults } from './groups';
import { lifecycleFaults } from './lifecycle';
import { messageFaults } from './messages';
import { patchFaults } from './patch';
import { queryFaults } from './queries';
import { userFaults } from './users';

/** Every fault that the embedded provider can show. */
export const faults: Faults = {
  ...patchFaults,
  ...lifecycleFaults,
  ...groupFaults,
  ...userFaults,
  ...queryFaults,
  ...messageFaults,
};
