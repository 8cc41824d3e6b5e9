import { notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { getResource } from '../store';
import type { Draft, JsonObject } from '../types';
import { crash, type Faults, stored } from './fault';

const isDisabling = (draft: Draft, before: JsonObject | undefined) =>
  before?.active === true && draft.attributes.active === false;
const isRestoring = (draft: Draft, before: JsonObject | undefined) =>
  before?.active === false && draft.attributes.active === true;

/** Faults of disabling, restoring and deleting. */
export const lifecycleFaults: Faults = {
  'disable-treated-as-delete': () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const isLeaving = isDisabling(draft, resource.attributes);
      exemplary.updateResource(store, resource, draft, lastModified);
      if (isLeaving) exemplary.removeResource(store, resource, () => lastModified);
    },
  }),
  'disable-not-persisted-or-echoed': stored((draft, before) => {
    if (isDisabling(draft, before)) draft.attributes.active = true;
  }),
  'disable-not-persisted-or-echoed/echo': () => ({
    answerPatch: (request, resource) => {
      const answer = exemplary.answerPatch(request, resource);
      return typeof answer.body === 'object' ? { ...answer, body: { ...answer.body, active: true } } : answer;
    },
  }),
  'disable-refused-409-or-last-admin': () => ({
    saveChanged: (context, resource, draft) => {
      if (resource.attributes.active === false && draft.attributes.active === false)
        throw scimError(409, 'the user has to be active');
      exemplary.saveChanged(context, resource, draft);
    },
  }),
  'disable-combined-ops-lost': () => ({
    readOperations: (request) => {
      const all = exemplary.readOperations(request);
      return all.length > 1 ? all.filter(({ path }) => path !== 'active') : all;
    },
    applyPathless: (context, draft, op, attributes) => {
      const { active: _, ...others } = attributes;
      exemplary.applyPathless(context, draft, op, draft.id === undefined ? attributes : others);
    },
  }),
  'disable-combined-ops-lost/others': () => ({
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
  'disable-userName-tombstone': stored((draft, before) => {
    const { userName } = draft.attributes;
    if (before && typeof userName === 'string' && userName !== before.userName)
      draft.attributes.emails = [{ type: 'work', value: userName, primary: true }];
  }),
  'disable-userName-tombstone/lost': stored((draft, before) => {
    if (isRestoring(draft, before) && typeof before?.userName === 'string') draft.attributes.userName = before.userName;
  }),
  'restore-rejected': () => ({
    saveChanged: (context, resource, draft) => {
      if (isRestoring(draft, resource.attributes)) throw notFound('there is no such active user');
      exemplary.saveChanged(context, resource, draft);
    },
  }),
  'restore-rejected/silent': stored((draft, before) => {
    if (isRestoring(draft, before)) draft.attributes.active = false;
  }),
  'restore-loses-memberships': () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const isLeaving = isDisabling(draft, resource.attributes);
      exemplary.updateResource(store, resource, draft, lastModified);
      if (!isLeaving) return;
      for (const group of store.memberOf.get(resource.id) ?? [])
        getResource(store, 'Group', group)?.members.delete(resource.id);
      store.memberOf.delete(resource.id);
    },
  }),
  'restore-loses-memberships/of-the-user': () => {
    const left = new Set<string>();
    return {
      updateResource: (store, resource, draft, lastModified) => {
        if (isDisabling(draft, resource.attributes)) left.add(resource.id);
        exemplary.updateResource(store, resource, draft, lastModified);
      },
      showGroups: (context, user) => (left.has(user.id) ? [] : exemplary.showGroups(context, user)),
    };
  },
  'put-missing-active-disables': () => ({
    fillDefaults: (type, attributes, before) => {
      if (type === 'User' && before !== undefined) attributes.active ??= false;
      exemplary.fillDefaults(type, attributes, before);
    },
  }),
  'delete-wrong-status': () => ({ answerDelete: () => ({ status: 200, headers: {}, body: { deleted: true } }) }),
  'delete-soft-still-visible': () => ({ removeResource: () => {} }),
  'delete-soft-still-visible/in-lists': () => {
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
  'delete-second-not-404': () => ({
    deleteResource: (request, type) =>
      getResource(request.context.store, type, request.segments[1] ?? '')
        ? exemplary.deleteResource(request, type)
        : { status: 204, headers: {}, body: undefined },
  }),
  'delete-second-not-404/error': () => ({
    deleteResource: (request, type) =>
      getResource(request.context.store, type, request.segments[1] ?? '')
        ? exemplary.deleteResource(request, type)
        : crash(),
  }),
  'delete-then-recreate-409': () => {
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
  'delete-leaves-memberships': () => ({
    removeResource: (store, resource, lastModified) => {
      store.memberOf.delete(resource.id);
      exemplary.removeResource(store, resource, lastModified);
    },
  }),
  'unknown-id-500': () => ({
    findResource: ({ store }, type, id) => getResource(store, type, id) ?? crash(),
  }),
  'group-delete-removes-users': () => ({
    removeResource: (store, resource, lastModified) => {
      for (const id of resource.members.keys()) {
        const user = getResource(store, 'User', id);
        if (user) exemplary.removeResource(store, user, lastModified);
      }
      exemplary.removeResource(store, resource, lastModified);
    },
  }),
  'filter-hides-inactive': () => ({
    selectResources: (...args) =>
      exemplary.selectResources(...args).filter(({ attributes }) => attributes.active !== false),
  }),
};
