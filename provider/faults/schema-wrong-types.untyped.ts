import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the type of an attribute out of /Schemas',
  make: definition('nickName', ({ type: _, ...rest }) => rest),
};
