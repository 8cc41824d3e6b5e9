import { invalidPath, invalidSyntax, invalidValue, mutability, noTarget, notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { addItems, sameValue } from '../multi-valued';
import { readStored, writeAttribute } from '../patch-attribute';
import { isObject } from '../request-body';
import { getAny } from '../store';
import type { Json } from '../types';
import { crash, type Faults, operations, stored } from './fault';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User:';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const isManager = (path: string | undefined) => path?.toLowerCase().endsWith(':manager') ?? false;
const isWord = (op: Json | undefined) => op === 'add' || op === 'replace' || op === 'remove';

/** Faults of updates by PATCH. */
export const patchFaults: Faults = {
  'patch-op-case-sensitive': () => ({ matchOp: (op) => (isWord(op) ? exemplary.matchOp(op) : undefined) }),
  'patch-op-case-sensitive/silent': operations((operation, { op }) => (isWord(op) ? operation : undefined)),
  'patch-op-case-sensitive/capitals': () => ({ matchOp: (op) => (isWord(op) ? undefined : exemplary.matchOp(op)) }),
  'patch-active-string-false': () => ({ readBoolean: (value) => Boolean(value) }),
  'patch-active-string-false/refused': () => ({
    readBoolean: (value) => (typeof value === 'boolean' ? value : undefined),
  }),
  'patch-active-string-stored': () => ({
    readValue: (behaviour, attribute, value) =>
      attribute.name === 'active' && typeof value === 'string'
        ? value
        : exemplary.readValue(behaviour, attribute, value),
  }),
  'patch-pathless-dotted-keys': () => ({
    resolveKey: (context, type, key) => (/^\w+\.\w+$/.test(key) ? undefined : exemplary.resolveKey(context, type, key)),
  }),
  'patch-pathless-dotted-keys/whole': () => ({
    applyPathless: (context, draft, op, attributes) => {
      if (Object.keys(attributes).some((key) => key.startsWith('name.'))) delete draft.attributes.name;
      exemplary.applyPathless(context, draft, op, attributes);
    },
  }),
  'patch-pathless-urn-keys': () => ({
    resolveKey: (context, type, key) =>
      key.startsWith(`${enterprise}:`) ? undefined : exemplary.resolveKey(context, type, key),
  }),
  'patch-urn-path': () => ({
    resolvePath: (context, type, text) =>
      text.startsWith(`${enterprise}:`) ? undefined : exemplary.resolvePath(context, type, text),
  }),
  'patch-urn-path/refused': () => ({
    resolvePath: (context, type, text) => {
      if (text.startsWith(`${enterprise}:`)) throw invalidPath(`"${text}" is not a path`);
      return exemplary.resolvePath(context, type, text);
    },
  }),
  'patch-core-urn-path': () => ({
    resolvePath: (context, type, text) => {
      if (text.startsWith(core)) throw scimError(501, 'URNs are not supported');
      return exemplary.resolvePath(context, type, text);
    },
  }),
  'patch-extension-root-object': () => ({
    applySchema: (context, draft, op, target, value) => {
      if (draft.id !== undefined) delete draft.attributes[target.urn];
      exemplary.applySchema(context, draft, op, target, value);
    },
  }),
  'patch-valuepath-unsupported': () => ({ applyToMatches: (_context, _op, _path, _filter, items) => items }),
  'patch-valuepath-unsupported/refused': operations((operation) => {
    if (operation.path?.includes('[')) throw invalidPath('brackets are not supported');
    return operation;
  }),
  'patch-valuepath-missing-not-created': () => ({ applyValuePathMiss: (_context, _path, _filter, items) => items }),
  'patch-valuepath-missing-not-created/no-target': () => ({
    applyValuePathMiss: () => {
      throw noTarget('no value matches the filter');
    },
  }),
  'patch-valuepath-missing-not-created/without-type': () => ({
    applyValuePathMiss: (context, { sub }, _filter, items, value) =>
      addItems(items, [{ [sub?.name ?? 'value']: value }], context.behaviour.keepOnePrimary),
  }),
  'patch-valuepath-wrong-element': () => ({
    applyToMatches: (context, op, path, filter, items, _matches, value) =>
      exemplary.applyToMatches(context, op, path, filter, items, () => true, value),
  }),
  'patch-valuepath-duplicates-element': () => ({
    applyToMatches: (context, op, path, filter, items, matches, value) =>
      path.sub?.name === 'value' && value !== undefined
        ? [...items, { ...items.find(matches), value }]
        : exemplary.applyToMatches(context, op, path, filter, items, matches, value),
  }),
  'patch-valuepath-two-subattrs': () => ({
    applyToMatches: (context, op, path, filter, items, matches, value) => {
      const item = items.find(matches);
      return path.sub && value !== undefined && item?.[path.sub.name] === undefined
        ? [...items, { type: item?.type ?? null, [path.sub.name]: value }]
        : exemplary.applyToMatches(context, op, path, filter, items, matches, value);
    },
  }),
  'patch-manager-string': operations((operation) => {
    if (isManager(operation.path) && typeof operation.value === 'string' && operation.value !== '')
      throw invalidValue('manager has to be an object');
    return operation;
  }),
  'patch-manager-string/silent': operations((operation) =>
    isManager(operation.path) && typeof operation.value === 'string' && operation.value !== '' ? undefined : operation,
  ),
  'patch-manager-empty': operations((operation) => {
    if (isManager(operation.path) && operation.value === '') throw notFound('there is no user with the id ""');
    return operation;
  }),
  'patch-manager-empty/silent': operations((operation) =>
    isManager(operation.path) && (operation.value === '' || operation.op === 'remove') ? undefined : operation,
  ),
  'patch-manager-unknown-id': () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (path.attribute.name === 'manager' && typeof value === 'string' && value && !getAny(context.store, value))
        crash();
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
  'patch-manager-unknown-id/dropped': () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (path.attribute.name === 'manager' && typeof value === 'string' && value && !getAny(context.store, value))
        return;
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
  'patch-unknown-attr-aborts': () => ({
    unknownAttribute: (type, key) => {
      throw invalidPath(`${type} has no attribute ${key}`);
    },
  }),
  'patch-not-atomic': () => ({
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
  'patch-success-without-effect': () => ({ saveChanged: () => {} }),
  'patch-remove-ignored': operations((operation) => (operation.op === 'remove' ? undefined : operation)),
  'patch-remove-required': () => ({
    unassign: (draft, _op, path) => writeAttribute(draft, path, undefined),
    requireAttributes: () => {},
  }),
  'patch-remove-no-path': () => ({
    applyOperation: (context, draft, operation) => {
      if (operation.op !== 'remove' || operation.path !== undefined)
        return exemplary.applyOperation(context, draft, operation);
      const { userName = null, active = null } = draft.attributes;
      draft.attributes = { userName, active };
    },
  }),
  'patch-replace-missing-attr-fails': () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (draft.id !== undefined && op === 'replace' && readStored(draft, path) === undefined)
        throw noTarget(`${path.key} has no value`);
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
  'patch-noop-400': () => ({
    saveChanged: (context, resource, draft) => {
      if (resource.type === 'User' && sameValue(resource.attributes, draft.attributes))
        throw scimError(400, 'nothing would change');
      exemplary.saveChanged(context, resource, draft);
    },
  }),
  'patch-multivalue-pathless-wipes': () => ({
    applyOperation: (context, draft, operation) => {
      const { userName = null, active = null, displayName = null } = draft.attributes;
      if (operation.path === undefined && draft.type === 'User') draft.attributes = { userName, active, displayName };
      exemplary.applyOperation(context, draft, operation);
    },
  }),
  'patch-username-immutable': () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (draft.id !== undefined && path.key === 'userName') throw mutability('userName never changes');
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
  'patch-username-immutable/silent': stored((draft, before) => {
    if (before?.userName !== undefined) draft.attributes.userName = before.userName;
  }),
  'patch-username-collision': () => ({
    findConflict: (context, type, attributes, ownId) =>
      ownId === undefined ? exemplary.findConflict(context, type, attributes, ownId) : undefined,
  }),
  'patch-username-collision/error': () => ({
    findConflict: (context, type, attributes, ownId) => {
      const other = exemplary.findConflict(context, type, attributes, ownId);
      if (other !== undefined && ownId !== undefined) crash();
      return other;
    },
  }),
  'patch-externalid-ignored': stored((draft, before) => {
    if (before?.externalId !== undefined) draft.attributes.externalId = before.externalId;
  }),
  'patch-requires-schemas-exact': () => ({
    readOperations: (request) => {
      const schemas = isObject(request.body) ? request.body.schemas : undefined;
      if (!sameValue(schemas, ['urn:ietf:params:scim:api:messages:2.0:PatchOp'])) crash();
      return exemplary.readOperations(request);
    },
  }),
  'patch-requires-schemas-exact/refused': () => ({
    readOperations: (request) => {
      if (isObject(request.body) && Object.keys(request.body).length > 2) throw invalidSyntax('unknown member');
      return exemplary.readOperations(request);
    },
  }),
  'patch-response-wrong-shape': () => ({
    answerPatch: ({ body }) => ({ status: 200, headers: {}, body: isObject(body) ? body : undefined }),
  }),
  'patch-response-wrong-shape/empty': () => ({ answerPatch: () => ({ status: 200, headers: {}, body: undefined }) }),
  'patch-value-array-for-single': () => ({ unwrapSingle: (_attribute, values) => String(values[0]) }),
  'patch-value-array-for-single/error': () => ({ unwrapSingle: crash }),
  'patch-path-case': () => ({
    resolvePath: (context, type, text) => {
      if (/\]\.[A-Z]/.test(text)) return undefined;
      return exemplary.resolvePath(context, type, text);
    },
  }),
  'multi-two-primaries': () => ({ keepOnePrimary: (items) => items }),
  'display-derived-overwrites': stored((draft, before) => {
    const name = draft.attributes.name;
    if (before && isObject(name) && !sameValue(before.name, name))
      draft.attributes.displayName = `${name.givenName} ${name.familyName}`;
  }),
  'null-in-request-500': () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (value === null && draft.id !== undefined) crash();
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
  'meta-lastmodified-frozen': () => ({ timestamp: (previous) => previous ?? exemplary.timestamp(undefined) }),
  'meta-resourcetype-or-schemas-wrong': () => ({
    schemasOf: (type, _output, resourceTypes) => [resourceTypes[type].schema.id],
  }),
};
