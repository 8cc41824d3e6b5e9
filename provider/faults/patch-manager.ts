import { invalidPath, invalidValue, notFound } from '../errors';
import { exemplary } from '../exemplary';
import { getAny } from '../store';
import type { JsonObject } from '../types';
import { crash, type Faults, operations } from './shared/fault';
import { isManager } from './shared/manager';

/** What a PATCH does to attributes: the checks of the area that are not about the request as a whole, see patch.ts. */
export const faults: Faults = {
  'get-manager-wrong-shape': {
    does: 'shows the manager as a bare id instead of an object',
    make: () => ({
      showManager: (_context, manager) => manager.value as unknown as JsonObject,
    }),
  },
  'patch-manager-empty': {
    does: 'answers 404 when Entra clears the manager with an empty string',
    make: operations((operation) => {
      if (isManager(operation.path) && operation.value === '') throw notFound('there is no user with the id ""');
      return operation;
    }),
  },
  'patch-manager-empty.silent': {
    does: 'keeps the manager when Entra clears or removes it, but answers with success',
    make: operations((operation) =>
      isManager(operation.path) && (operation.value === '' || operation.op === 'remove') ? undefined : operation,
    ),
  },
  'patch-manager-string': {
    does: 'rejects the id of the manager as a string, which is how Entra sends it',
    make: operations((operation) => {
      if (isManager(operation.path) && typeof operation.value === 'string' && operation.value !== '')
        throw invalidValue('manager has to be an object');
      return operation;
    }),
  },
  'patch-manager-string.by-value': {
    does: 'rejects the path of the value of the manager',
    make: operations((operation) => {
      if (/:manager\.value$/.test(operation.path ?? '')) throw invalidPath('manager.value is not a path');
      return operation;
    }),
  },
  'patch-manager-string.silent': {
    does: 'ignores the id of the manager as a string, but answers with success',
    make: operations((operation) =>
      isManager(operation.path) && typeof operation.value === 'string' && operation.value !== ''
        ? undefined
        : operation,
    ),
  },
  'patch-manager-unknown-id': {
    does: 'answers 500 when the manager is an unknown user',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (path.attribute.name === 'manager' && typeof value === 'string' && value && !getAny(context.store, value))
          crash();
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-manager-unknown-id.dropped': {
    does: 'drops a manager that is an unknown user, but answers with success',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (path.attribute.name === 'manager' && typeof value === 'string' && value && !getAny(context.store, value))
          return;
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
};
