import { invalidPath, invalidSyntax, invalidValue, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { sameValue } from '../multi-valued';
import { readStored, writeAttribute } from '../patch-attribute';
import { isObject } from '../request-body';
import type { Json } from '../types';
import { crash, type Faults, operations, withBehaviour } from './shared/fault';

const corePrefix = 'urn:ietf:params:scim:schemas:core:2.0:User:';

/** Whether an op is written in small letters, as in RFC 7644. */
const isLowerCase = (op: Json | undefined) => op === 'add' || op === 'replace' || op === 'remove';

/**
 * How a PATCH is read and answered: checks of patch.message, operation, operations, path, path-less, no-op, unknown and
 * answer. Those of the manager are in patch-manager.ts, the others of the area in patch-values.ts and
 * patch-refusals.ts.
 */
export const faults: Faults = {
  'disable-combined-ops-lost': {
    does: 'loses active when the same PATCH contains other changes',
    make: () => ({
      readOperations: (request) => {
        const all = exemplary.readOperations(request);
        return all.length > 1 ? all.filter(({ path }) => path !== 'active') : all;
      },
      applyPathless: (context, draft, op, attributes) => {
        const { active: _, ...others } = attributes;
        exemplary.applyPathless(context, draft, op, draft.id === undefined ? attributes : others);
      },
    }),
  },
  'disable-combined-ops-lost.others': {
    does: 'loses the other changes when the same PATCH contains active',
    make: () => ({
      readOperations: (request) => {
        const all = exemplary.readOperations(request);
        const active = all.filter(({ path }) => path === 'active');
        return active.length > 0 ? active : all;
      },
      applyPathless: (context, draft, op, attributes) => {
        const { active } = attributes;
        const isUpdate = draft.id !== undefined && active !== undefined;
        exemplary.applyPathless(context, draft, op, isUpdate ? { active } : attributes);
      },
    }),
  },
  'patch-core-urn-path': {
    does: 'rejects paths that begin with the URN of the core schema',
    make: () => ({
      resolvePath: (context, type, text) => {
        if (text.startsWith(corePrefix)) throw scimError(501, 'URNs are not supported');
        return exemplary.resolvePath(context, type, text);
      },
    }),
  },
  'patch-noop-400': {
    does: 'answers 400 when a PATCH changes nothing of a user',
    make: () => ({
      saveChanged: (context, resource, draft) => {
        if (resource.type === 'User' && sameValue(resource.attributes, draft.attributes))
          throw scimError(400, 'nothing would change');
        exemplary.saveChanged(context, resource, draft);
      },
    }),
  },
  'patch-noop-400.removed': {
    does: 'removes a value when a PATCH sets it to what it already is',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        const isSame = draft.id !== undefined && typeof value === 'string' && readStored(draft, path) === value;
        if (isSame && !path.attribute.required) writeAttribute(draft, path, undefined);
        else exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-not-atomic': {
    does: 'stores the first operations of a PATCH although it rejects a later one',
    make: () => ({
      unknownAttribute: (type, key) => {
        throw invalidPath(`${type} has no attribute ${key}`);
      },
      patchResource: (request, type) => {
        const { context } = request;
        const { behaviour } = context;
        const resource = behaviour.findResource(context, type, request.segments[1] ?? '');
        for (const operation of behaviour.readOperations(request)) {
          const draft = behaviour.startPatch(resource);
          behaviour.applyOperation(context, draft, operation);
          behaviour.saveChanged(context, resource, draft);
        }
        return behaviour.answerPatch(request, resource);
      },
    }),
  },
  'patch-one-operation-only': {
    does: 'rejects a PATCH with more than one operation',
    make: () => ({
      readOperations: (request) => {
        const all = exemplary.readOperations(request);
        if (all.length > 1) throw invalidSyntax('only one operation is supported');
        return all;
      },
    }),
  },
  'patch-one-operation-only.with-email': {
    does: 'rejects a PATCH that changes userName and an email together, though it accepts each alone',
    make: () => ({
      readOperations: (request) => {
        const all = exemplary.readOperations(request);
        const names = all.flatMap(({ path, value }) => path ?? (isObject(value) ? Object.keys(value) : []));
        if (names.includes('userName') && names.some((name) => name.startsWith('emails')))
          throw invalidValue('userName and emails cannot change together');
        return all;
      },
    }),
  },
  'patch-op-case-sensitive': {
    does: 'rejects "Replace" and "Add": accepts the op of a PATCH operation in lower case only',
    make: () => ({ matchOp: (op) => (isLowerCase(op) ? exemplary.matchOp(op) : undefined) }),
  },
  'patch-op-case-sensitive.capitals': {
    does: 'rejects "replace" and "add": accepts the op of a PATCH operation with a capital letter only',
    make: () => ({ matchOp: (op) => (isLowerCase(op) ? undefined : exemplary.matchOp(op)) }),
  },
  'patch-op-case-sensitive.silent': {
    does: 'ignores operations whose op is not in lower case, but answers with success',
    make: operations((operation, { op }) => (isLowerCase(op) ? operation : undefined)),
  },
  'patch-operations-reversed': {
    does: 'applies the operations of a PATCH in reverse order',
    make: () => ({ readOperations: (request) => exemplary.readOperations(request).reverse() }),
  },
  'patch-part-alone-ignored': {
    does: 'ignores the formatted address unless another attribute is changed with it',
    make: () => ({
      readOperations: (request) => {
        const all = exemplary.readOperations(request);
        return all.length === 1 && /^addresses.*formatted$/.test(all[0]?.path ?? '') ? [] : all;
      },
    }),
  },
  'patch-part-alone-ignored.emptied': {
    does: 'ignores an empty part of an address unless another attribute is changed with it',
    make: () => ({
      readOperations: (request) => {
        const all = exemplary.readOperations(request);
        const [only] = all;
        return all.length === 1 && only?.value === '' && only.path?.startsWith('addresses') ? [] : all;
      },
    }),
  },
  'patch-path-case': {
    does: 'ignores paths whose sub-attribute is not in its usual case',
    make: () => ({
      resolvePath: (context, type, text) => {
        if (/\]\.[A-Z]/.test(text)) return undefined;
        return exemplary.resolvePath(context, type, text);
      },
    }),
  },
  'patch-pathless-dotted-keys': {
    does: 'ignores keys such as name.givenName in the value of a PATCH without a path',
    make: () => ({
      resolveKey: (context, type, key) =>
        /^\w+\.\w+$/.test(key) ? undefined : exemplary.resolveKey(context, type, key),
    }),
  },
  'patch-pathless-dotted-keys.whole': {
    does: 'clears the whole name when a PATCH without a path changes one part of it',
    make: () => ({
      applyPathless: (context, draft, op, attributes) => {
        if (Object.keys(attributes).some((key) => key.startsWith('name.'))) delete draft.attributes.name;
        exemplary.applyPathless(context, draft, op, attributes);
      },
    }),
  },
  'patch-requires-schemas-exact': {
    does: 'answers 500 when the schemas of a PATCH are not exactly the one URN in its usual case',
    make: () => ({
      readOperations: (request) => {
        const schemas = isObject(request.body) ? request.body.schemas : undefined;
        if (!sameValue(schemas, ['urn:ietf:params:scim:api:messages:2.0:PatchOp'])) crash();
        return exemplary.readOperations(request);
      },
    }),
  },
  'patch-requires-schemas-exact.refused': {
    does: 'rejects a PATCH that has a member besides schemas and Operations',
    make: () => ({
      readOperations: (request) => {
        if (isObject(request.body) && Object.keys(request.body).length > 2) throw invalidSyntax('unknown member');
        return exemplary.readOperations(request);
      },
    }),
  },
  'patch-response-wrong-shape': {
    does: 'answers a PATCH with the request body instead of the resource',
    make: () => ({
      answerPatch: ({ body }) => ({ status: 200, headers: {}, body: isObject(body) ? body : undefined }),
    }),
  },
  'patch-response-wrong-shape.empty': {
    does: 'answers a PATCH with 200 and no body',
    make: () => ({ answerPatch: () => ({ status: 200, headers: {}, body: undefined }) }),
  },
  'patch-unknown-attr-aborts': {
    does: 'rejects a whole PATCH because of one unknown attribute',
    make: () => ({
      patchResource: (request, type) =>
        exemplary.patchResource(
          withBehaviour(request, {
            unknownAttribute: (_type, key) => {
              throw invalidPath(`${key} is no attribute`);
            },
          }),
          type,
        ),
    }),
  },
  'patch-valuepath-primary-string': {
    does: 'rejects a filter that has a boolean in quotation marks',
    make: () => ({
      coerceFilterValue: (operator, value, attribute) => {
        if (attribute.type === 'boolean' && typeof value === 'string') throw invalidPath('primary is true or false');
        return exemplary.coerceFilterValue(operator, value, attribute);
      },
    }),
  },
};
