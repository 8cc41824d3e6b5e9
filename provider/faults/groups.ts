import { invalidValue, notFound } from '../errors';
import { exemplary } from '../exemplary';
import { clearMembers, draftMembers } from '../member-draft';
import { isObject } from '../request-body';
import { getResource } from '../store';
import { type Faults, stored } from './shared/fault';

const slug = (name: string) => name.replace(/[^A-Za-z0-9 ]+/g, '-');

/** A selection that leaves no attribute out, members included. */
const everything = { mode: 'default', names: new Set<string>(), partial: new Set<string>() } as const;

export const faults: Faults = {
  'filter-group-displayname-missing': {
    does: 'finds no group by displayName',
    make: () => ({
      resolveFilterPath: (type, name, resourceTypes) =>
        type === 'Group' && name === 'displayName' ? undefined : exemplary.resolveFilterPath(type, name, resourceTypes),
    }),
  },
  'group-adscim-urn-rejected': {
    does: 'rejects the additional schema URN that Entra sends with every new group',
    make: () => ({
      requireSchemas: (type, body, resourceTypes) => {
        if (Array.isArray(body.schemas) && body.schemas.some((urn) => String(urn).includes('ADSCIM')))
          throw invalidValue('unknown schema');
        exemplary.requireSchemas(type, body, resourceTypes);
      },
    }),
  },
  'group-create-empty-members-rejected': {
    does: 'rejects a new group without members',
    make: () => ({
      createResource: (request, type) => {
        if (type === 'Group' && isObject(request.body) && !request.body.members)
          throw invalidValue('members is required');
        return exemplary.createResource(request, type);
      },
    }),
  },
  'group-create-members-not-saved': {
    does: 'drops the members of a new group',
    make: () => ({
      insertResource: (store, id, draft, created) => {
        const resource = exemplary.insertResource(store, id, { ...draft, members: draftMembers(new Map()) }, created);
        return resource;
      },
    }),
  },
  'group-delete-removes-users': {
    does: 'deletes the members of a group together with it',
    make: () => ({
      removeResource: (store, resource, lastModified) => {
        for (const id of resource.members.keys()) {
          const user = getResource(store, 'User', id);
          if (user) exemplary.removeResource(store, user, lastModified);
        }
        exemplary.removeResource(store, resource, lastModified);
      },
    }),
  },
  'group-displayname-charset': {
    does: 'replaces everything but letters, digits and spaces in the displayName of a group',
    make: stored((draft) => {
      if (draft.type === 'Group') draft.attributes.displayName = slug(String(draft.attributes.displayName));
    }),
  },
  'group-dup-displayname-accepted': {
    does: 'accepts two groups with the same displayName',
    make: () => ({
      findConflict: (context, type, attributes, ownId) =>
        type === 'Group' ? undefined : exemplary.findConflict(context, type, attributes, ownId),
    }),
  },
  'group-patch-unknown-group': {
    does: 'answers a PATCH of a group that does not exist with 204',
    make: () => ({
      patchResource: (request, type) =>
        type === 'Group' && !getResource(request.context.store, type, request.segments[1] ?? '')
          ? { status: 204, headers: {}, body: undefined }
          : exemplary.patchResource(request, type),
    }),
  },
  'group-rename-not-supported': {
    does: 'keeps the old displayName of a group, but answers its change with success',
    make: stored((draft, before) => {
      if (draft.type === 'Group' && before?.displayName) draft.attributes.displayName = before.displayName;
    }),
  },
  'group-rename-wipes-members': {
    does: 'removes all members when a PATCH without a path changes a group',
    make: () => ({
      applyOperation: (context, draft, operation) => {
        if (draft.type === 'Group' && operation.path === undefined) clearMembers(draft.members);
        exemplary.applyOperation(context, draft, operation);
      },
    }),
  },
  'groups-rename-moves': {
    does: 'no longer finds a group by its id after it was renamed',
    make: () => {
      const moved = new Set<string>();
      return {
        updateResource: (store, resource, draft, lastModified) => {
          if (draft.type === 'Group' && draft.attributes.displayName !== resource.attributes.displayName)
            moved.add(resource.id);
          exemplary.updateResource(store, resource, draft, lastModified);
        },
        findResource: (context, type, id) => {
          if (moved.has(id)) throw notFound('there is no such group');
          return exemplary.findResource(context, type, id);
        },
      };
    },
  },
  'member-patch-returns-full-group': {
    does: 'answers every change of a group with the whole group',
    make: () => ({
      answerPatch: (request, resource) => {
        const { behaviour } = request.context;
        return { status: 200, headers: {}, body: behaviour.represent(request.context, resource, everything) };
      },
    }),
  },
};
