import { invalidValue, notFound, scimError } from '../errors';
import { exemplary } from '../exemplary';
import { clearMembers } from '../member-draft';
import { isObject } from '../request-body';
import { getAny, getResource } from '../store';
import type { JsonObject } from '../types';
import { crash, type Faults, operations, resources } from './shared/fault';

export const faults: Faults = {
  'group-nested-member': {
    does: 'answers 500 when a group becomes a member of a group',
    make: () => ({
      resolveMember: (context, draft, id) =>
        getAny(context.store, id)?.type === 'Group' ? crash() : exemplary.resolveMember(context, draft, id),
    }),
  },
  'group-nested-member.dropped': {
    does: 'drops members that are groups, and answers with success',
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
    does: 'lists a member twice who was added twice',
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
    does: 'answers 409 when somebody is added who is a member already',
    make: () => ({
      applyMemberAdd: (context, draft, ids) => {
        if (ids.some((id) => draft.members.base.has(id))) throw scimError(409, 'the member is there already');
        exemplary.applyMemberAdd(context, draft, ids);
      },
    }),
  },
  'member-add-replaces': {
    does: 'replaces all members by the one that is added',
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
    does: 'carries out the first operation of a PATCH and passes over the others',
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
    does: 'refuses members whose $ref is null, which is how Entra sends them',
    make: () => ({
      readMemberIds: (value) => {
        if (Array.isArray(value) && value.some((item) => isObject(item) && item.$ref === null))
          throw invalidValue('$ref has to be a URL');
        return exemplary.readMemberIds(value);
      },
    }),
  },
  'member-remove-filter-ignored': {
    does: 'removes nobody when a filter in brackets names the member, and answers with success',
    make: () => ({ applyMemberRemoveWhere: () => {} }),
  },
  'member-remove-filter-removes-all': {
    does: 'removes all members when a filter in brackets names one of them',
    make: () => ({
      applyMemberRemoveWhere: (_context, draft) => clearMembers(draft.members),
    }),
  },
  'member-remove-legacy-noop': {
    does: 'removes nobody when a remove operation names the members in its value, and answers with success',
    make: () => ({ applyMemberRemove: () => {} }),
  },
  'member-remove-legacy-removes-all': {
    does: 'removes all members when a remove operation names some of them in its value',
    make: () => ({ applyMemberRemove: (_context, draft) => clearMembers(draft.members) }),
  },
  'member-remove-legacy-value-rejected': {
    does: 'refuses a remove operation that names the members in its value, as Entra does without aadOptscim062020',
    make: operations((operation) => {
      if (operation.op === 'remove' && operation.value !== undefined) throw invalidValue('remove takes no value');
      return operation;
    }),
  },
  'member-remove-nonmember-error': {
    does: 'answers 404 when somebody is removed who is no member',
    make: () => ({
      applyMemberRemove: (context, draft, ids) => {
        if (ids.some((id) => !draft.members.base.has(id))) throw notFound('there is no such member');
        exemplary.applyMemberRemove(context, draft, ids);
      },
    }),
  },
  'member-replace-additive': {
    does: 'adds members where they ought to be replaced',
    make: () => ({ applyMemberReplace: exemplary.applyMemberAdd }),
  },
  'member-single-object-value': {
    does: 'refuses a single member that does not stand in a list',
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
    does: 'drops a member that does not exist, and answers with success',
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
    does: 'clears a group whose change is refused',
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
    does: 'never shows the members of a group, and finds groups by them',
    make: resources(({ members: _, ...resource }) => resource),
  },
  'membership-reference-group': {
    does: 'says that the members of a group are groups',
    make: () => ({
      showMembers: (context, group) =>
        exemplary.showMembers(context, group).map((member) => ({ ...member, type: 'Group' })),
    }),
  },
  'membership-value-user-name': {
    does: 'shows the userName of a member where its id belongs',
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
