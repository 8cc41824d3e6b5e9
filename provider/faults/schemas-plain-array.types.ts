import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers /ResourceTypes with a bare array',
  make: () => ({
    readResourceTypes: (request) => ({
      status: 200,
      headers: {},
      body: JSON.stringify(exemplary.describeResourceTypes(request.context)),
    }),
  }),
};
