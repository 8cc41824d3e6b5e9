import { noTarget } from '../errors';
import { exemplary } from '../exemplary';
import { readStored } from '../patch-attribute';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses to replace an attribute that has no value yet',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (draft.id !== undefined && op === 'replace' && readStored(draft, path) === undefined)
        throw noTarget(`${path.key} has no value`);
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
