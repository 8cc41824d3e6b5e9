import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers /Schemas with a bare array',
  make: () => ({
    readSchemas: (request) => ({
      status: 200,
      headers: {},
      body: JSON.stringify(exemplary.describeSchemas(request.context)),
    }),
  }),
};
