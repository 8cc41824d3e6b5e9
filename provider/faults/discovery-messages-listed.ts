import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists the schema of a message next to those of resources',
  make: () => ({
    describeSchemas: (context) => [
      ...exemplary.describeSchemas(context),
      { id: 'urn:ietf:params:scim:api:messages:2.0:PatchOp', name: 'PatchOp', attributes: [] },
    ],
  }),
};
