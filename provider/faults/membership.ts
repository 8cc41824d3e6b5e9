import { invalidValue, notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { clearMembers } from '../member-draft';
import { isObject } from '../request-body';
import { getAny, getResource } from '../store';
import type { JsonObject } from '../types';
import { crash, type Faults, objectsIn, operations, resources } from './shared/fault';

export const faults: Faults = {
  'group-nested-member': {
    does: 'answers 500 when a group is added as a member',
    make: () => ({
      resolveMember: (context, draft, id) =>
        getAny(context.store, id)?.type === 'Group' ? crash() : exemplary.resolveMember(context, draft, id),
    }),
  },
  'group-nested-member.dropped': {
    does: 'drops members that are groups, but answers with success',
    make: () => ({
      applyMemberAdd: (context, draft, ids) =>
        exemplary.applyMemberAdd(
          context,
          draft,
          ids.filter((id) => getAny(context.store, id)?.type !== 'Group'),
        ),
    }),
  },
  'member-add-existing-duplicates': {
    does: 'lists a member twice when it is added twice',
    make: () => {
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
  },
  'member-add-existing-error': {
    does: 'answers 409 when a user is added who is already a member',
    make: () => ({
      applyMemberAdd: (context, draft, ids) => {
        if (ids.some((id) => draft.members.base.has(id))) throw scimError(409, 'the member is there already');
        exemplary.applyMemberAdd(context, draft, ids);
      },
    }),
  },
  'member-add-replaces': {
    does: 'replaces all members with the one that is added',
    make: () => ({
      applyMemberAdd: (context, draft, ids) => {
        if (draft.id !== undefined) clearMembers(draft.members);
        exemplary.applyMemberAdd(context, draft, ids);
      },
    }),
  },
  'member-batch-truncated': {
    does: 'keeps the first hundred members of an operation and drops the others',
    make: () => ({
      applyMemberAdd: (context, draft, ids) => exemplary.applyMemberAdd(context, draft, ids.slice(0, 100)),
    }),
  },
  'member-batch-truncated.error': {
    does: 'answers 500 when an operation has more than a hundred members',
    make: () => ({
      applyMemberAdd: (context, draft, ids) => {
        if (ids.length > 100) crash();
        exemplary.applyMemberAdd(context, draft, ids);
      },
    }),
  },
  'member-batch-truncated.operations': {
    does: 'applies the first operation of a PATCH and ignores the others',
    make: () => ({
      readOperations: (request) => exemplary.readOperations(request).slice(0, 1),
    }),
  },
  'member-multi-remove-wrong-index': {
    does: 'removes only the first of several members that one operation names',
    make: () => ({
      applyMemberRemove: (context, draft, ids) => exemplary.applyMemberRemove(context, draft, ids.slice(0, 1)),
    }),
  },
  'member-null-ref-extra-subattr': {
    does: 'rejects members whose $ref is null, which is how Entra sends them',
    make: () => ({
      readMemberIds: (value) => {
        if (Array.isArray(value) && value.some((item) => isObject(item) && item.$ref === null))
          throw invalidValue('$ref has to be a URL');
        return exemplary.readMemberIds(value);
      },
    }),
  },
  'member-remove-filter-ignored': {
    does: 'removes no member when a filter in brackets names it, but answers with success',
    make: () => ({ applyMemberRemoveWhere: () => {} }),
  },
  'member-remove-filter-removes-all': {
    does: 'removes all members when a filter in brackets names one of them',
    make: () => ({
      applyMemberRemoveWhere: (_context, draft) => clearMembers(draft.members),
    }),
  },
  'member-remove-legacy-noop': {
    does: 'removes no member when a remove operation lists the members in its value, but answers with success',
    make: () => ({ applyMemberRemove: () => {} }),
  },
  'member-remove-legacy-removes-all': {
    does: 'removes all members when a remove operation lists some of them in its value',
    make: () => ({ applyMemberRemove: (_context, draft) => clearMembers(draft.members) }),
  },
  'member-remove-legacy-removes-all.unfilled': {
    does: 'removes all members when the value array of a PATCH names one, and rejects every PATCH that adds members',
    make: () => ({
      ...operations((operation) => {
        if (operation.op === 'add' && operation.path === 'members')
          throw scimError(400, 'members cannot be added by PATCH');
        return operation;
      })(),
      applyMemberRemove: (_context, draft) => clearMembers(draft.members),
    }),
  },
  'member-remove-legacy-value-rejected': {
    does: 'rejects a remove operation that lists members in its value, as Entra sends it without aadOptscim062020',
    make: operations((operation) => {
      if (operation.op === 'remove' && operation.value !== undefined) throw invalidValue('remove takes no value');
      return operation;
    }),
  },
  'member-remove-nonmember-error': {
    does: 'answers 404 when a user is removed who is not a member',
    make: () => ({
      applyMemberRemove: (context, draft, ids) => {
        if (ids.some((id) => !draft.members.base.has(id))) throw notFound('there is no such member');
        exemplary.applyMemberRemove(context, draft, ids);
      },
    }),
  },
  'member-remove-null-ref': {
    does: 'rejects the removal of members whose $ref is null, which is how Entra sends them',
    make: operations((operation, raw) => {
      if (operation.op === 'remove' && objectsIn(raw, 'value').some(({ $ref }) => $ref === null))
        throw invalidValue('$ref has to be a URL');
      return operation;
    }),
  },
  'member-replace-additive': {
    does: 'adds members instead of replacing them',
    make: () => ({ applyMemberReplace: exemplary.applyMemberAdd }),
  },
  'member-replace-additive.put': {
    does: 'rejects a PUT of a group with fewer members',
    make: () => ({
      replaceResource: (request, type) => {
        if (type === 'Group') throw scimError(400, 'members is immutable', 'mutability');
        return exemplary.replaceResource(request, type);
      },
    }),
  },
  'member-single-object-value': {
    does: 'rejects a single member that is not in an array',
    make: () => ({
      readMemberIds: (value) => {
        if (!Array.isArray(value)) throw invalidValue('members has to be an array');
        return exemplary.readMemberIds(value);
      },
    }),
  },
  'member-unknown-user-500': {
    does: 'answers 500 when a member does not exist',
    make: () => ({
      resolveMember: (context, draft, id) =>
        getAny(context.store, id) ? exemplary.resolveMember(context, draft, id) : crash(),
    }),
  },
  'member-unknown-user-500.dropped': {
    does: 'drops a member that does not exist, but answers with success',
    make: () => ({
      applyMemberAdd: (context, draft, ids) =>
        exemplary.applyMemberAdd(
          context,
          draft,
          ids.filter((id) => getAny(context.store, id)),
        ),
    }),
  },
  'member-unknown-user-500.wiped': {
    does: 'removes all members of a group when it rejects a change of it',
    make: () => ({
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
  },
  'membership-hidden': {
    does: 'never shows the members of a group, but finds groups by member',
    make: resources(({ members: _, ...resource }) => resource),
  },
  'membership-reference-group': {
    does: 'shows Group as the type of every member',
    make: () => ({
      showMembers: (context, group) =>
        exemplary.showMembers(context, group).map((member) => ({ ...member, type: 'Group' })),
    }),
  },
  'membership-test-500': {
    does: 'answers 500 to a filter by member',
    make: () => ({
      resolveFilterPath: (type, name, resourceTypes) =>
        name.startsWith('members') ? crash() : exemplary.resolveFilterPath(type, name, resourceTypes),
    }),
  },
  'membership-value-user-name': {
    does: 'shows the userName of a member instead of its id',
    make: resources((resource) =>
      Array.isArray(resource.members)
        ? {
            ...resource,
            members: resource.members.map((member) => ({
              ...(member as JsonObject),
              value: (member as JsonObject).display ?? null,
            })),
          }
        : resource,
    ),
  },
  'user-groups-not-reflected': {
    does: 'never shows the groups of a user',
    make: () => ({ showGroups: () => [] }),
  },
};
