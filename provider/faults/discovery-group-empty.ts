import { schemas } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists the schema of groups without attributes',
  make: schemas((schema) => (String(schema.id).endsWith(':core:2.0:Group') ? { ...schema, attributes: [] } : schema)),
};
