import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses an empty text where Entra clears an attribute with it',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (value === '' && draft.id !== undefined && path.attribute.name !== 'manager')
        throw invalidValue(`${path.key} cannot be empty`);
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
