import { invalidValue, notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { clearMembers, draftMembers, membersOf } from '../member-draft';
import { isObject } from '../request-body';
import { getAny, getResource } from '../store';
import { crash, type Faults, operations, pause, stored } from './fault';

/** Faults of groups and their members. */
export const groupFaults: Faults = {
  'group-adscim-urn-rejected': () => ({
    requireSchemas: (type, body, resourceTypes) => {
      if (Array.isArray(body.schemas) && body.schemas.some((urn) => String(urn).includes('ADSCIM')))
        throw invalidValue('unknown schema');
      exemplary.requireSchemas(type, body, resourceTypes);
    },
  }),
  'group-create-empty-members-rejected': () => ({
    createResource: (request, type) => {
      if (type === 'Group' && isObject(request.body) && !request.body.members)
        throw invalidValue('members is required');
      return exemplary.createResource(request, type);
    },
  }),
  'group-create-members-not-saved': () => ({
    insertResource: (store, id, draft, created) => {
      const resource = exemplary.insertResource(store, id, { ...draft, members: draftMembers(new Map()) }, created);
      return resource;
    },
  }),
  'group-dup-displayname-accepted': () => ({
    findConflict: (context, type, attributes, ownId) =>
      type === 'Group' ? undefined : exemplary.findConflict(context, type, attributes, ownId),
  }),
  'group-displayname-charset': stored((draft) => {
    if (draft.type === 'Group') draft.attributes.displayName = slug(String(draft.attributes.displayName));
  }),
  'group-rename-wipes-members': () => ({
    applyOperation: (context, draft, operation) => {
      if (draft.type === 'Group' && operation.path === undefined) clearMembers(draft.members);
      exemplary.applyOperation(context, draft, operation);
    },
  }),
  'group-rename-not-supported': stored((draft, before) => {
    if (draft.type === 'Group' && before?.displayName) draft.attributes.displayName = before.displayName;
  }),
  'group-patch-unknown-group': () => ({
    patchResource: (request, type) =>
      type === 'Group' && !getResource(request.context.store, type, request.segments[1] ?? '')
        ? { status: 204, headers: {}, body: undefined }
        : exemplary.patchResource(request, type),
  }),
  'group-nested-member': () => ({
    resolveMember: (context, draft, id) =>
      getAny(context.store, id)?.type === 'Group' ? crash() : exemplary.resolveMember(context, draft, id),
  }),
  'group-nested-member/dropped': () => ({
    applyMemberAdd: (context, draft, ids) =>
      exemplary.applyMemberAdd(
        context,
        draft,
        ids.filter((id) => getAny(context.store, id)?.type !== 'Group'),
      ),
  }),

  'member-remove-legacy-value-rejected': operations((operation) => {
    if (operation.op === 'remove' && operation.value !== undefined) throw invalidValue('remove takes no value');
    return operation;
  }),
  'member-remove-legacy-removes-all': () => ({ applyMemberRemove: (_context, draft) => clearMembers(draft.members) }),
  'member-remove-legacy-noop': () => ({ applyMemberRemove: () => {} }),
  'member-remove-filter-ignored': () => ({ applyMemberRemoveWhere: () => {} }),
  'member-remove-filter-removes-all': () => ({
    applyMemberRemoveWhere: (_context, draft) => clearMembers(draft.members),
  }),
  'member-multi-remove-wrong-index': () => ({
    applyMemberRemove: (context, draft, ids) => exemplary.applyMemberRemove(context, draft, ids.slice(0, 1)),
  }),
  'member-add-existing-error': () => ({
    applyMemberAdd: (context, draft, ids) => {
      if (ids.some((id) => draft.members.base.has(id))) throw scimError(409, 'the member is there already');
      exemplary.applyMemberAdd(context, draft, ids);
    },
  }),
  'member-add-existing-duplicates': () => {
    const twice = new Set<string>();
    return {
      applyMemberAdd: (context, draft, ids) => {
        for (const id of ids) if (draft.members.base.has(id)) twice.add(`${draft.id} ${id}`);
        exemplary.applyMemberAdd(context, draft, ids);
      },
      showMembers: (context, group) =>
        exemplary
          .showMembers(context, group)
          .flatMap((member) => (twice.has(`${group.id} ${member.value}`) ? [member, member] : [member])),
    };
  },
  'member-remove-nonmember-error': () => ({
    applyMemberRemove: (context, draft, ids) => {
      if (ids.some((id) => !draft.members.base.has(id))) throw notFound('there is no such member');
      exemplary.applyMemberRemove(context, draft, ids);
    },
  }),
  'member-batch-truncated': () => ({
    applyMemberAdd: (context, draft, ids) => exemplary.applyMemberAdd(context, draft, ids.slice(0, 100)),
  }),
  'member-batch-truncated/operations': () => ({
    readOperations: (request) => exemplary.readOperations(request).slice(0, 1),
  }),
  'member-add-replaces': () => ({
    applyMemberAdd: (context, draft, ids) => {
      if (draft.id !== undefined) clearMembers(draft.members);
      exemplary.applyMemberAdd(context, draft, ids);
    },
  }),
  'member-replace-additive': () => ({ applyMemberReplace: exemplary.applyMemberAdd }),
  'member-unknown-user-500': () => ({
    resolveMember: (context, draft, id) =>
      getAny(context.store, id) ? exemplary.resolveMember(context, draft, id) : crash(),
  }),
  'member-unknown-user-500/dropped': () => ({
    applyMemberAdd: (context, draft, ids) =>
      exemplary.applyMemberAdd(
        context,
        draft,
        ids.filter((id) => getAny(context.store, id)),
      ),
  }),
  'member-unknown-user-500/wiped': () => ({
    patchResource: (request, type) => {
      try {
        return exemplary.patchResource(request, type);
      } catch (error) {
        const group = getResource(request.context.store, type, request.segments[1] ?? '');
        group?.members.clear();
        throw error;
      }
    },
  }),
  'member-single-object-value': () => ({
    readMemberIds: (value) => {
      if (!Array.isArray(value)) throw invalidValue('members has to be an array');
      return exemplary.readMemberIds(value);
    },
  }),
  'member-null-ref-extra-subattr': () => ({
    readMemberIds: (value) => {
      if (Array.isArray(value) && value.some((item) => isObject(item) && item.$ref === null))
        throw invalidValue('$ref has to be a URL');
      return exemplary.readMemberIds(value);
    },
  }),
  'member-patch-returns-full-group': () => ({
    answerPatch: (request, resource) => {
      const { behaviour } = request.context;
      return { status: 200, headers: {}, body: behaviour.represent(request.context, resource, everything) };
    },
  }),
  'excluded-members-ignored': () => ({
    isReturned: (selection, path) => path.attribute.name === 'members' || exemplary.isReturned(selection, path),
  }),
  'user-groups-not-reflected': () => ({ showGroups: () => [] }),

  'concurrent-member-lost-update': () => ({
    patchResource: async (request, type) => {
      const { context } = request;
      const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
      const before = new Map(resource.members);
      const draft = context.behaviour.startPatch({ ...resource, members: before });
      for (const operation of context.behaviour.readOperations(request))
        context.behaviour.applyOperation(context, draft, operation);
      if (type === 'Group') await pause(20);
      const written = new Map(membersOf(draft.members));
      if (type === 'Group')
        for (const id of resource.members.keys()) if (!written.has(id)) draft.members.removed.add(id);
      context.behaviour.saveChanged(context, resource, draft);
      return context.behaviour.answerPatch(request, resource);
    },
  }),
  'concurrent-optimistic-lock-500': () => ({
    patchResource: async (request, type) => {
      const { context } = request;
      const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
      const { revision } = resource;
      if (type === 'Group') await pause(20);
      if (resource.revision !== revision) crash();
      return exemplary.patchResource(request, type);
    },
  }),
  'concurrent-patch-user-lost': () => ({
    patchResource: async (request, type) => {
      const { context } = request;
      const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
      const draft = context.behaviour.startPatch(resource);
      for (const operation of context.behaviour.readOperations(request))
        context.behaviour.applyOperation(context, draft, operation);
      if (type === 'User') await pause(20);
      context.behaviour.saveChanged(context, resource, draft);
      return context.behaviour.answerPatch(request, resource);
    },
  }),
};

const everything = { mode: 'default', names: new Set<string>(), partial: new Set<string>() } as const;

const slug = (name: string) => name.replace(/[^A-Za-z0-9 ]+/g, '-');
