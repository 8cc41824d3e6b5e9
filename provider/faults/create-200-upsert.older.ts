import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers the create of a user who is there already with 200 and that user',
  make: () => ({
    createResource: (request, type) => {
      const { context } = request;
      const name = isObject(request.body) ? request.body.userName : undefined;
      const older =
        typeof name === 'string' && type === 'User'
          ? exemplary.findConflict(context, type, { userName: name }, undefined)
          : undefined;
      if (older === undefined) return exemplary.createResource(request, type);
      return {
        ...context.behaviour.answerCreate(request, context.behaviour.findResource(context, type, older)),
        status: 200,
      };
    },
  }),
};
