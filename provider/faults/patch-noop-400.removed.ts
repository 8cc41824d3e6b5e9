import { exemplary } from '../exemplary';
import { readStored, writeAttribute } from '../patch-attribute';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'removes a value when a PATCH sets it to what it is already',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      const isSame = draft.id !== undefined && typeof value === 'string' && readStored(draft, path) === value;
      if (isSame && !path.attribute.required) writeAttribute(draft, path, undefined);
      else exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
