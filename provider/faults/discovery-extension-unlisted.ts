import { schemas } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the enterprise extension out of /Schemas although users have it',
  make: schemas((schema) => (String(schema.id).includes(':enterprise:') ? undefined : schema)),
};
