import { notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { getResource } from '../store';
import type { Resource } from '../types';
import { isDisabling, isRestoring } from './shared/active';
import { crash, type Faults, stored } from './shared/fault';
import { oldest } from './shared/oldest';

export const faults: Faults = {
  'delete-leaves-memberships': {
    does: 'leaves deleted users in their groups',
    make: () => ({
      removeResource: (store, resource, lastModified) => {
        store.memberOf[resource.type].delete(resource.id);
        exemplary.removeResource(store, resource, lastModified);
      },
    }),
  },
  'delete-second-not-404': {
    does: 'answers 204 to a DELETE of a resource that does not exist',
    make: () => ({
      deleteResource: (request, type) =>
        getResource(request.context.store, type, request.segments[1] ?? '')
          ? exemplary.deleteResource(request, type)
          : { status: 204, headers: {}, body: undefined },
    }),
  },
  'delete-second-not-404.error': {
    does: 'answers 500 to a DELETE of a resource that does not exist',
    make: () => ({
      deleteResource: (request, type) =>
        getResource(request.context.store, type, request.segments[1] ?? '')
          ? exemplary.deleteResource(request, type)
          : crash(),
    }),
  },
  'delete-soft-still-visible': {
    does: 'answers a DELETE with 204 but keeps the resource',
    make: () => ({ removeResource: () => {} }),
  },
  'delete-soft-still-visible.in-lists': {
    does: 'still returns a deleted resource in query results, though not by its id',
    make: () => {
      const gone = new Set<string>();
      return {
        removeResource: (_store, resource) => {
          gone.add(resource.id);
        },
        findResource: (context, type, id) => {
          if (gone.has(id)) throw notFound('there is no such resource');
          return exemplary.findResource(context, type, id);
        },
      };
    },
  },
  'delete-soft-still-visible.patchable': {
    does: 'answers 200 to a PATCH of a deleted user, though it no longer returns the user',
    make: () => {
      const gone = new Map<string, Resource>();
      return {
        removeResource: (store, resource, lastModified) => {
          if (resource.type === 'User') gone.set(resource.id, { ...resource });
          exemplary.removeResource(store, resource, lastModified);
        },
        patchResource: (request, type) => {
          const deleted = gone.get(request.segments[1] ?? '');
          return deleted ? exemplary.answerPatch(request, deleted) : exemplary.patchResource(request, type);
        },
      };
    },
  },
  'delete-then-recreate-409': {
    does: 'keeps the userName of deleted users reserved',
    make: () => {
      const names = new Set<unknown>();
      return {
        removeResource: (store, resource, lastModified) => {
          names.add(resource.attributes.userName);
          exemplary.removeResource(store, resource, lastModified);
        },
        findConflict: (context, type, attributes, ownId) =>
          type === 'User' && names.has(attributes.userName)
            ? 'deleted'
            : exemplary.findConflict(context, type, attributes, ownId),
      };
    },
  },
  'delete-wrong-status': {
    does: 'answers a DELETE with 200 and a body',
    make: () => ({ answerDelete: () => ({ status: 200, headers: {}, body: { deleted: true } }) }),
  },
  'disable-not-persisted-or-echoed': {
    does: 'answers with success when a user is disabled, but leaves the user active',
    make: stored((draft, before) => {
      if (isDisabling(draft, before)) draft.attributes.active = true;
    }),
  },
  'disable-not-persisted-or-echoed.echo': {
    does: 'disables the user but shows it as active in the answer',
    make: () => ({
      answerPatch: (request, resource) => {
        const answer = exemplary.answerPatch(request, resource);
        return typeof answer.body === 'object' ? { ...answer, body: { ...answer.body, active: true } } : answer;
      },
    }),
  },
  'disable-refused-409-or-last-admin': {
    does: 'answers 409 when a disabled user is disabled again',
    make: () => ({
      saveChanged: (context, resource, draft) => {
        if (resource.attributes.active === false && draft.attributes.active === false)
          throw scimError(409, 'the user has to be active');
        exemplary.saveChanged(context, resource, draft);
      },
    }),
  },
  'disable-treated-as-delete': {
    does: 'deletes a user when it is disabled',
    make: () => ({
      updateResource: (store, resource, draft, lastModified) => {
        const isLeaving = isDisabling(draft, resource.attributes);
        exemplary.updateResource(store, resource, draft, lastModified);
        if (isLeaving) exemplary.removeResource(store, resource, () => lastModified);
      },
    }),
  },
  'disable-userName-tombstone': {
    does: 'replaces the emails of a user with its new userName',
    make: stored((draft, before) => {
      const { userName } = draft.attributes;
      if (before && typeof userName === 'string' && userName !== before.userName)
        draft.attributes.emails = [{ type: 'work', value: userName, primary: true }];
    }),
  },
  'disable-userName-tombstone.lost': {
    does: 'keeps the old userName when a user is restored under a new one',
    make: stored((draft, before) => {
      if (isRestoring(draft, before) && typeof before?.userName === 'string')
        draft.attributes.userName = before.userName;
    }),
  },
  'filter-hides-inactive': {
    does: 'leaves disabled users out of query results',
    make: () => ({
      selectResources: (...args) =>
        exemplary.selectResources(...args).filter(({ attributes }) => attributes.active !== false),
    }),
  },
  'lifecycle-delete-missing': {
    does: 'answers every DELETE of a user with 405',
    make: () => ({
      deleteResource: (request, type) => {
        if (type === 'User') throw scimError(405, 'DELETE is not supported');
        return exemplary.deleteResource(request, type);
      },
    }),
  },
  'lifecycle-delete-takes-another': {
    does: 'deletes its oldest user whenever another user is deleted',
    make: () => ({
      removeResource: (store, resource, lastModified) => {
        exemplary.removeResource(store, resource, lastModified);
        const other = resource.type === 'User' ? oldest({ store }, 'User') : undefined;
        if (other?.sequence === 1) exemplary.removeResource(store, other, lastModified);
      },
    }),
  },
  'lifecycle-disable-takes-another': {
    does: 'disables its oldest user whenever another user is disabled',
    make: () => ({
      updateResource: (store, resource, draft, lastModified) => {
        const other = isDisabling(draft, resource.attributes) ? oldest({ store }, 'User') : undefined;
        exemplary.updateResource(store, resource, draft, lastModified);
        if (other) other.attributes = { ...other.attributes, active: false };
      },
    }),
  },
  'lifecycle-id-reused': {
    does: 'gives a user that is created again the id of the deleted one',
    make: () => {
      const ids = new Map<unknown, string>();
      return {
        removeResource: (store, resource, lastModified) => {
          ids.set(resource.attributes.userName, resource.id);
          exemplary.removeResource(store, resource, lastModified);
        },
        assignId: (draft) => (draft.type === 'User' && ids.get(draft.attributes.userName)) || exemplary.assignId(draft),
      };
    },
  },
  'lifecycle-members-take-another': {
    does: 'removes all members of its oldest group when a member is removed from another group',
    make: () => ({
      applyMemberRemove: (context, draft, ids) => {
        if (oldest(context, 'Group')?.id !== draft.id) oldest(context, 'Group')?.members.clear();
        exemplary.applyMemberRemove(context, draft, ids);
      },
      applyMemberRemoveWhere: (context, draft, path, filter) => {
        if (oldest(context, 'Group')?.id !== draft.id) oldest(context, 'Group')?.members.clear();
        exemplary.applyMemberRemoveWhere(context, draft, path, filter);
      },
    }),
  },
  'lifecycle-rename-takes-another': {
    does: 'renames its oldest group whenever another group is renamed',
    make: () => ({
      updateResource: (store, resource, draft, lastModified) => {
        const isRenamed = draft.type === 'Group' && draft.attributes.displayName !== resource.attributes.displayName;
        const other = isRenamed ? oldest({ store }, 'Group') : undefined;
        exemplary.updateResource(store, resource, draft, lastModified);
        if (other && other !== resource)
          other.attributes = { ...other.attributes, displayName: 'renamed with another' };
      },
    }),
  },
  'lifecycle-update-takes-another': {
    does: 'gives the new displayName of a user to its oldest user as well',
    make: () => ({
      updateResource: (store, resource, draft, lastModified) => {
        const { displayName } = draft.attributes;
        const other = draft.type === 'User' ? oldest({ store }, 'User') : undefined;
        if (other && displayName !== undefined) other.attributes = { ...other.attributes, displayName };
        exemplary.updateResource(store, resource, draft, lastModified);
      },
    }),
  },
  'patch-active-string-false.rejected': {
    does: 'rejects the string "False" for active, which is a boolean',
    make: () => ({
      readBoolean: (value) => (typeof value === 'boolean' ? value : undefined),
    }),
  },
  'patch-active-string-false.truthy': {
    does: 'treats the string "False" as true, like every string that is not empty',
    make: () => ({ readBoolean: (value) => Boolean(value) }),
  },
  'put-missing-active-disables': {
    does: 'disables a user when a PUT leaves active out',
    make: () => ({
      fillDefaults: (type, attributes, before) => {
        if (type === 'User' && before !== undefined) attributes.active ??= false;
        exemplary.fillDefaults(type, attributes, before);
      },
    }),
  },
  'restore-loses-memberships': {
    does: 'removes a user from all groups when it is disabled',
    make: () => ({
      updateResource: (store, resource, draft, lastModified) => {
        const isLeaving = isDisabling(draft, resource.attributes);
        exemplary.updateResource(store, resource, draft, lastModified);
        if (!isLeaving) return;
        for (const group of store.memberOf.User.get(resource.id) ?? [])
          getResource(store, 'Group', group)?.members.delete(resource.id);
        store.memberOf[resource.type].delete(resource.id);
      },
    }),
  },
  'restore-loses-memberships.of-the-user': {
    does: 'never shows the groups of a user again after it was disabled',
    make: () => {
      const left = new Set<string>();
      return {
        updateResource: (store, resource, draft, lastModified) => {
          if (isDisabling(draft, resource.attributes)) left.add(resource.id);
          exemplary.updateResource(store, resource, draft, lastModified);
        },
        showGroups: (context, user) => (left.has(user.id) ? [] : exemplary.showGroups(context, user)),
      };
    },
  },
  'restore-rejected': {
    does: 'answers 404 when a disabled user is restored',
    make: () => ({
      saveChanged: (context, resource, draft) => {
        if (isRestoring(draft, resource.attributes)) throw notFound('there is no such active user');
        exemplary.saveChanged(context, resource, draft);
      },
    }),
  },
  'restore-rejected.silent': {
    does: 'leaves a disabled user disabled when it is restored, but answers with success',
    make: stored((draft, before) => {
      if (isRestoring(draft, before)) draft.attributes.active = false;
    }),
  },
};
