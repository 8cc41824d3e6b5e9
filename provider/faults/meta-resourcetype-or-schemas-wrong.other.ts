import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'names the schema of users in the schemas of groups',
  make: () => ({ schemasOf: (_type, output, types) => exemplary.schemasOf('User', output, types) }),
};
