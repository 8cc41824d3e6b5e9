import { exemplary } from '../exemplary';
import { sameValue } from '../multi-valued';
import { isObject } from '../request-body';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when schemas of a PATCH is not the one URN in its usual case',
  make: () => ({
    readOperations: (request) => {
      const schemas = isObject(request.body) ? request.body.schemas : undefined;
      if (!sameValue(schemas, ['urn:ietf:params:scim:api:messages:2.0:PatchOp'])) crash();
      return exemplary.readOperations(request);
    },
  }),
};
