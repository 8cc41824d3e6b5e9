import type { Behaviour } from '../behaviour';
import { invalidPath, invalidValue, mutability, noTarget } from '../errors';
import { exemplary } from '../exemplary';
import { addItems, sameValue } from '../multi-valued';
import { readStored, writeAttribute } from '../patch-attribute';
import { isObject } from '../request-body';
import { crash, type Faults, operations, stored } from './shared/fault';
import { enterprise } from './shared/manager';

/** What a PATCH does to attributes: the checks of the area that are not about the request as a whole, see patch.ts. */
const withoutRequired: Partial<Behaviour> = {
  unassign: (draft, _op, path) => writeAttribute(draft, path, undefined),
  saveChanged: (context, resource, draft) => {
    const behaviour = { ...context.behaviour, requireAttributes: () => {} };
    exemplary.saveChanged({ ...context, behaviour }, resource, draft);
  },
};

export const faults: Faults = {
  'display-derived-overwrites': {
    does: 'overwrites displayName whenever a part of the name changes',
    make: stored((draft, before) => {
      const name = draft.attributes.name;
      if (before && isObject(name) && !sameValue(before.name, name))
        draft.attributes.displayName = `${name.givenName} ${name.familyName}`;
    }),
  },
  'meta-lastmodified-frozen': {
    does: 'never changes meta.lastModified',
    make: () => ({ timestamp: (previous) => previous ?? exemplary.timestamp(undefined) }),
  },
  'patch-empty-refused': {
    does: 'rejects an empty string where Entra clears an attribute with it',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (value === '' && draft.id !== undefined && path.attribute.name !== 'manager')
          throw invalidValue(`${path.key} cannot be empty`);
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-extension-root-object': {
    does: 'replaces the whole enterprise extension with an object that has only some of its attributes',
    make: () => ({
      applySchema: (context, draft, op, target, value) => {
        if (draft.id !== undefined) delete draft.attributes[target.urn];
        exemplary.applySchema(context, draft, op, target, value);
      },
    }),
  },
  'patch-extension-root-object.refused': {
    does: 'rejects the URN of an extension as the path of a PATCH',
    make: operations((operation) => {
      if (operation.path === enterprise) throw invalidPath('the path names no attribute');
      return operation;
    }),
  },
  'patch-externalid-ignored': {
    does: 'keeps the old externalId, but answers its change with success',
    make: stored((draft, before) => {
      if (before?.externalId !== undefined) draft.attributes.externalId = before.externalId;
    }),
  },
  'patch-multivalue-pathless-wipes': {
    does: 'clears what a PATCH without a path does not name',
    make: () => ({
      applyOperation: (context, draft, operation) => {
        const { userName = null, active = null, displayName = null } = draft.attributes;
        if (operation.path === undefined && draft.type === 'User') draft.attributes = { userName, active, displayName };
        exemplary.applyOperation(context, draft, operation);
      },
    }),
  },
  'patch-pathless-urn-keys': {
    does: 'ignores URN-prefixed keys of the enterprise extension in the value of a PATCH without a path',
    make: () => ({
      resolveKey: (context, type, key) =>
        key.startsWith(`${enterprise}:`) ? undefined : exemplary.resolveKey(context, type, key),
    }),
  },
  'patch-remove-ignored': {
    does: 'ignores remove operations, but answers with success',
    make: operations((operation) => (operation.op === 'remove' ? undefined : operation)),
  },
  'patch-remove-no-path': {
    does: 'clears nearly every attribute when a remove operation has no path',
    make: () => ({
      applyOperation: (context, draft, operation) => {
        if (operation.op !== 'remove' || operation.path !== undefined)
          return exemplary.applyOperation(context, draft, operation);
        const { userName = null, active = null } = draft.attributes;
        draft.attributes = { userName, active };
      },
    }),
  },
  'patch-remove-required': {
    does: 'lets a PATCH remove userName',
    make: () => withoutRequired,
  },
  'patch-remove-required.breaks-creates': {
    does: 'lets a PATCH remove userName, and answers every create call with 500 while that user is there',
    make: () => ({
      ...withoutRequired,
      createResource: (request, type) => {
        const users = [...request.context.store.tables.User.resources.values()];
        if (users.some(({ attributes }) => attributes.userName === undefined)) crash();
        return exemplary.createResource(request, type);
      },
    }),
  },
  'patch-replace-missing-attr-fails': {
    does: 'rejects the replacement of an attribute that has no value yet',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (draft.id !== undefined && op === 'replace' && readStored(draft, path) === undefined)
          throw noTarget(`${path.key} has no value`);
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-role-json-string': {
    does: 'answers 500 when the value of a role is a string of JSON',
    make: () => ({
      readString: (value, attribute) => (value.startsWith('{') && attribute.name === 'value' ? crash() : value),
    }),
  },
  'patch-success-without-effect': {
    does: 'answers every change of a resource with success but stores nothing',
    make: () => ({ saveChanged: () => {} }),
  },
  'patch-urn-path': {
    does: 'ignores paths that begin with the URN of the enterprise extension',
    make: () => ({
      resolvePath: (context, type, text) =>
        text.startsWith(`${enterprise}:`) ? undefined : exemplary.resolvePath(context, type, text),
    }),
  },
  'patch-urn-path.refused': {
    does: 'rejects paths that begin with the URN of the enterprise extension',
    make: () => ({
      resolvePath: (context, type, text) => {
        if (text.startsWith(`${enterprise}:`)) throw invalidPath(`"${text}" is not a path`);
        return exemplary.resolvePath(context, type, text);
      },
    }),
  },
  'patch-username-collision': {
    does: 'lets a PATCH set a userName that another user has',
    make: () => ({
      findConflict: (context, type, attributes, ownId) =>
        ownId === undefined ? exemplary.findConflict(context, type, attributes, ownId) : undefined,
    }),
  },
  'patch-username-collision.error': {
    does: 'answers 500 when a PATCH sets a userName that another user has',
    make: () => ({
      findConflict: (context, type, attributes, ownId) => {
        const other = exemplary.findConflict(context, type, attributes, ownId);
        if (other !== undefined && ownId !== undefined) crash();
        return other;
      },
    }),
  },
  'patch-username-immutable': {
    does: 'rejects every change of userName',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        if (draft.id !== undefined && path.key === 'userName') throw mutability('userName never changes');
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-username-immutable.silent': {
    does: 'keeps the old userName, but answers its change with success',
    make: stored((draft, before) => {
      if (before?.userName !== undefined) draft.attributes.userName = before.userName;
    }),
  },
  'patch-value-array-for-single': {
    does: 'stores "[object Object]" when the value of a single-valued attribute is an array',
    make: () => ({ unwrapSingle: (_attribute, values) => String(values[0]) }),
  },
  'patch-value-array-for-single.error': {
    does: 'answers 500 when the value of a single-valued attribute is an array',
    make: () => ({ unwrapSingle: crash }),
  },
  'patch-valuepath-duplicates-element': {
    does: 'adds another item of the type instead of changing the existing one',
    make: () => ({
      applyToMatches: (context, op, path, filter, items, matches, value) =>
        path.sub?.name === 'value' && value !== undefined
          ? [...items, { ...items.find(matches), value }]
          : exemplary.applyToMatches(context, op, path, filter, items, matches, value),
    }),
  },
  'patch-valuepath-missing-not-created': {
    does: 'changes nothing when no item matches the filter in brackets, but answers with success',
    make: () => ({ applyValuePathMiss: (_context, _path, _filter, items) => items }),
  },
  'patch-valuepath-missing-not-created.no-target': {
    does: 'rejects with noTarget what Entra sends for an item that does not exist yet',
    make: () => ({
      applyValuePathMiss: () => {
        throw noTarget('no value matches the filter');
      },
    }),
  },
  'patch-valuepath-missing-not-created.without-type': {
    does: 'creates the missing item, but without the type that the filter in brackets names',
    make: () => ({
      applyValuePathMiss: (context, { sub }, _filter, items, value) =>
        addItems(items, [{ [sub?.name ?? 'value']: value }], context.behaviour.keepOnePrimary),
    }),
  },
  'patch-valuepath-two-subattrs': {
    does: 'creates an item for each sub-attribute, instead of one item with all of them',
    make: () => ({
      applyToMatches: (context, op, path, filter, items, matches, value) => {
        const item = items.find(matches);
        return path.sub && value !== undefined && item?.[path.sub.name] === undefined
          ? [...items, { type: item?.type ?? null, [path.sub.name]: value }]
          : exemplary.applyToMatches(context, op, path, filter, items, matches, value);
      },
    }),
  },
  'patch-valuepath-unsupported': {
    does: 'changes nothing when the path has a filter in brackets, but answers with success',
    make: () => ({ applyToMatches: (_context, _op, _path, _filter, items) => items }),
  },
  'patch-valuepath-unsupported.refused': {
    does: 'rejects every path that has a filter in brackets',
    make: operations((operation) => {
      if (operation.path?.includes('[')) throw invalidPath('brackets are not supported');
      return operation;
    }),
  },
  'patch-valuepath-wrong-element': {
    does: 'changes every item of the attribute, whatever the filter in brackets says',
    make: () => ({
      applyToMatches: (context, op, path, filter, items, _matches, value) =>
        exemplary.applyToMatches(context, op, path, filter, items, () => true, value),
    }),
  },
};
