import { invalidPath, invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import { readStored } from '../patch-attribute';
import { isObject } from '../request-body';
import { crash, type Faults, operations } from './shared/fault';
import { enterprise } from './shared/manager';

/** Attributes that a provider may want to keep at least one item of. */
const lists = ['addresses', 'phoneNumbers'];

/**
 * What a provider rejects in some states or for some attributes alone, while it accepts the rest. The checks are those of
 * patch-values.ts.
 */
export const faults: Faults = {
  'patch-add-existing-refused': {
    does: 'rejects add for a single-valued attribute that has a value already',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        const isPlain = !path.attribute.multiValued && path.sub === undefined;
        if (op === 'add' && draft.id !== undefined && isPlain && readStored(draft, path) !== undefined)
          throw invalidValue(`${path.key} already has a value`);
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-extension-second-refused': {
    does: 'rejects a second attribute of the enterprise extension, once a first one has a value',
    make: () => ({
      applyAttribute: (context, draft, op, path, value) => {
        const known =
          draft.id !== undefined && path.extension === enterprise ? draft.attributes[enterprise] : undefined;
        if (op !== 'remove' && isObject(known) && known[path.attribute.name] === undefined)
          throw invalidPath(`invalid path ${path.key}`);
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    }),
  },
  'patch-last-item-refused': {
    does: 'rejects a PATCH that leaves addresses or phoneNumbers without an item',
    make: () => ({
      saveChanged: (context, resource, draft) => {
        const emptied = lists.find((name) => resource.attributes[name] && !draft.attributes[name]);
        if (emptied !== undefined) throw invalidValue(`${emptied} must contain at least one value`);
        exemplary.saveChanged(context, resource, draft);
      },
    }),
  },
  'patch-pathless-extension-500': {
    does: 'answers 500 when a PATCH without a path sets an attribute of an extension that the user does not have yet',
    make: () => ({
      applyPathless: (context, draft, op, attributes) => {
        const isExtended = Object.keys(attributes).some((key) => key.startsWith(`${enterprise}:`));
        if (isExtended && draft.id !== undefined && draft.attributes[enterprise] === undefined) crash();
        exemplary.applyPathless(context, draft, op, attributes);
      },
    }),
  },
  'patch-pathless-extension-500.name': {
    does: 'answers 500 when a PATCH without a path sets a part of the name of a user who has no name yet',
    make: () => ({
      applyPathless: (context, draft, op, attributes) => {
        const isNaming = Object.keys(attributes).some((key) => key.startsWith('name.'));
        if (isNaming && draft.id !== undefined && draft.attributes.name === undefined) crash();
        exemplary.applyPathless(context, draft, op, attributes);
      },
    }),
  },
  'patch-remove-refused': {
    does: 'rejects the removal of title and nickName, but not of other attributes',
    make: operations((operation) => {
      if (operation.op === 'remove' && /^(title|nickName)$/.test(operation.path ?? ''))
        throw invalidValue(`${operation.path} cannot be removed`);
      return operation;
    }),
  },
};
