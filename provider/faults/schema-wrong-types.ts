import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { JsonObject } from '../types';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'says in /Schemas that active and manager are strings',
  make: () => ({
    describeSchemas: (context) =>
      exemplary
        .describeSchemas(context)
        .map(
          (schema) =>
            JSON.parse(JSON.stringify(schema), (_key, value: JsonObject) =>
              isObject(value) && (value.name === 'active' || value.name === 'manager')
                ? { ...value, type: 'string' }
                : value,
            ) as JsonObject,
        ),
  }),
};
