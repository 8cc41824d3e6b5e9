import { schemas } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the schema of users out of /Schemas',
  make: schemas((schema) => (String(schema.id).endsWith(':core:2.0:User') ? undefined : schema)),
};
