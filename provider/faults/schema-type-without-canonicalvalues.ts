import type { JsonObject } from '../types';
import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'does not declare which types of emails there are',
  make: definition('emails', (attribute) => ({
    ...attribute,
    subAttributes: (attribute.subAttributes as JsonObject[]).map(({ canonicalValues: _, ...sub }) => sub),
  })),
};
