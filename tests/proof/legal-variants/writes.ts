import type { Behaviour } from '../../../provider/behaviour';
import { invalidPath, invalidSyntax, invalidValue, noTarget, scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { membersOf } from '../../../provider/member-draft';
import type { AttributeDefinition, Json, PatchOperation } from '../../../provider/types';
import { answers, type Variant } from './variant';

/** The answer to a PATCH of every resource, as to a PUT. */
const wholeResource: Behaviour['answerPatch'] = (request, resource) => exemplary.answerReplace(request, resource);
const refuseEmptyText = (attribute: AttributeDefinition, value: Json | undefined) => {
  if (value === '' && !attribute.multiValued && attribute.type !== 'complex')
    throw invalidValue(`${attribute.name} must not be the empty string`);
};
const isGuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** Whether an operation takes the number away from a telephone, and leaves the rest of it. */
const emptiesNumber = ({ op, path, value }: PatchOperation) =>
  /^phoneNumbers\[.*\]\.value$/.test(path ?? '') && (op === 'remove' || value === null || value === '');

/** What is refused or done otherwise: POST, PATCH, PUT and DELETE. */
export const writes: Variant[] = [
  {
    id: 'patch-204-for-users',
    behaviour: { answerPatch: () => ({ status: 204, headers: {}, body: undefined }) },
    ambiguity: 7,
    why: 'RFC 7644 §3.5.2: 200 and 204 are equal',
  },
  {
    id: 'required-part-of-an-item-stays',
    behaviour: {
      describeSchemas: (context) =>
        JSON.parse(
          JSON.stringify(exemplary.describeSchemas(context), (_, each) =>
            each?.name === 'phoneNumbers'
              ? {
                  ...each,
                  subAttributes: each.subAttributes.map((part: { name: string }) => ({
                    ...part,
                    required: part.name === 'value',
                  })),
                }
              : each,
          ),
        ),
      readOperations: (request) => {
        const operations = exemplary.readOperations(request);
        if (operations.some(emptiesNumber)) throw invalidValue('a telephone has a number');
        return operations;
      },
    },
    why: 'RFC 7644 §3.5.2.2: what is required may not be removed; the whole item may',
  },
  {
    id: 'patch-200-for-groups',
    behaviour: { answerPatch: wholeResource },
    ambiguity: 7,
    warns: ['groups.patch.small-answer'],
    why: 'RFC 7644 §3.5.2',
  },
  {
    id: 'patch-replace-of-missing-item-is-no-target',
    behaviour: {
      applyValuePathMiss: (context, path, filter, items, value, op) => {
        if (op === 'replace') throw noTarget('nothing matches');
        return exemplary.applyValuePathMiss(context, path, filter, items, value, op);
      },
    },
    ambiguity: 1,
    warns: ['patch.replace.missing-item-made'],
    why: 'RFC 7644 §3.5.2.3',
  },
  {
    id: 'patch-add-of-missing-item-is-no-target',
    behaviour: {
      applyValuePathMiss: (context, path, filter, items, value, op) => {
        if (op === 'add') throw noTarget('nothing matches');
        return exemplary.applyValuePathMiss(context, path, filter, items, value, op);
      },
    },
    ambiguity: 2,
    warns: ['patch.add.item-accepted'],
    why: 'the RFC does not define it',
  },
  {
    id: 'patch-items-never-made',
    behaviour: {
      applyValuePathMiss: () => {
        throw noTarget('nothing matches');
      },
    },
    ambiguity: 1,
    warns: ['patch.replace.missing-item-made', 'patch.add.item-accepted'],
    why: 'both of the above',
  },
  {
    id: 'remove-of-absent-member-is-no-target',
    behaviour: {
      applyMemberRemove: (context, draft, ids) => {
        const before = [...membersOf(draft.members)].map(([id]) => id);
        if (!ids.every((id) => before.includes(id))) throw noTarget('not a member');
        exemplary.applyMemberRemove(context, draft, ids);
      },
      applyMemberRemoveWhere: (context, draft, path, filter) => {
        const before = [...membersOf(draft.members)].length;
        exemplary.applyMemberRemoveWhere(context, draft, path, filter);
        if ([...membersOf(draft.members)].length === before) throw noTarget('not a member');
      },
    },
    ambiguity: 3,
    warns: ['membership.remove-again.accepted'],
    why: 'the RFC does not define it: nothing happens, or 400',
  },
  {
    id: 'booleans-are-no-strings',
    behaviour: { readBoolean: (value) => (typeof value === 'boolean' ? value : undefined) },
    ambiguity: 6,
    dialects: ['entra-compliant'],
    warns: ['users.create.role-primary-as-text'],
    why: 'RFC 7643 §2.3.2; with aadOptscim062020 Entra sends booleans',
  },
  {
    id: 'unknown-path-refused',
    behaviour: {
      unknownAttribute: (_type, key) => {
        if (!key.startsWith('urn:')) throw invalidPath(`there is no ${key}`);
      },
    },
    ambiguity: 8,
    warns: ['patch.unknown.tolerated', 'users.create.unknown-tolerated'],
    why: 'RFC 7644 §3.5.2: invalidPath',
  },
  {
    id: 'unknown-attribute-refused-anywhere',
    behaviour: {
      unknownAttribute: (_type, key) => {
        throw invalidSyntax(`there is no ${key}`);
      },
    },
    ambiguity: 8,
    warns: ['patch.unknown.tolerated', 'users.create.unknown-tolerated'],
    why: 'RFC 7644 §3.12, table 9: invalidSyntax',
  },
  {
    id: 'two-groups-of-one-name',
    behaviour: {
      findConflict: (context, type, attributes, own) =>
        type === 'User' ? exemplary.findConflict(context, type, attributes, own) : undefined,
    },
    ambiguity: 11,
    warns: ['groups.duplicate.refused'],
    why: 'the RFC does not demand unique names of groups',
  },
  {
    id: 'create-200',
    behaviour: answers(({ status }) => (status === 201 ? { status: 200 } : undefined)),
    ambiguity: 14,
    warns: ['users.create.status-201', 'groups.create.status'],
    why: 'Entra takes both',
  },
  {
    id: 'malformed-id-400',
    behaviour: {
      findResource: (context, type, id) => {
        if (!isGuid(id)) throw scimError(400, 'an id is a GUID', 'invalidValue');
        return exemplary.findResource(context, type, id);
      },
    },
    ambiguity: 15,
    why: 'no rule',
  },
  {
    id: 'second-delete-204',
    behaviour: {
      deleteResource: async (request, type) => {
        try {
          return await exemplary.deleteResource(request, type);
        } catch (error) {
          if ((error as { status?: number }).status === 404) return { status: 204, headers: {}, body: undefined };
          throw error;
        }
      },
    },
    ambiguity: 16,
    warns: ['lifecycle.delete.again-not-found', 'errors.unknown-id.delete'],
    why: 'Entra is content with both',
  },
  {
    id: 'delete-501',
    behaviour: {
      deleteResource: () => {
        throw scimError(501, 'deactivate instead');
      },
    },
    ambiguity: 17,
    warns: ['lifecycle.delete.offered', 'groups.delete.status'],
    why: 'Entra can leave disabled users behind',
  },
  {
    id: 'delete-405',
    behaviour: {
      deleteResource: () => {
        throw scimError(405, 'deactivate instead', undefined, { Allow: 'GET, PUT, PATCH' });
      },
    },
    ambiguity: 17,
    warns: ['lifecycle.delete.offered', 'groups.delete.status'],
    why: 'Entra can leave disabled users behind',
  },
  {
    id: 'empty-text-stored',
    behaviour: {
      isUnassigned: (value) => value === null || (Array.isArray(value) && value.length === 0),
    },
    ambiguity: 18,
    why: 'RFC 7643 §2.5 does not speak of the empty string',
  },
  {
    id: 'empty-text-refused',
    behaviour: {
      applyAttribute: (context, draft, op, path, value) => {
        refuseEmptyText(path.sub ?? path.attribute, value);
        exemplary.applyAttribute(context, draft, op, path, value);
      },
      applyValuePath: (context, draft, op, path, filter, value) => {
        refuseEmptyText(path.sub ?? path.attribute, value);
        exemplary.applyValuePath(context, draft, op, path, filter, value);
      },
    },
    ambiguity: 18,
    warns: ['patch.clear.empty-accepted'],
    why: 'RFC 7643 §2.5 does not speak of the empty string',
  },
  {
    id: 'unknown-member-404',
    behaviour: {
      resolveMember: (context, draft, id) => {
        try {
          return exemplary.resolveMember(context, draft, id);
        } catch {
          throw scimError(404, `there is no ${id}`);
        }
      },
    },
    ambiguity: 19,
    why: '400, 404, or stored',
  },
  {
    id: 'unknown-member-stored',
    behaviour: {
      resolveMember: (context, draft, id) => {
        try {
          return exemplary.resolveMember(context, draft, id);
        } catch {
          return 'User';
        }
      },
    },
    ambiguity: 19,
    why: '400, 404, or stored',
  },
  {
    id: 'unknown-manager-refused',
    behaviour: {
      applyComplex: (context, draft, path, changes) => {
        const { value } = changes;
        const isUnknown = typeof value === 'string' && value !== '' && !context.store.tables.User.resources.has(value);
        if (path.attribute.name === 'manager' && isUnknown) throw invalidValue('there is no such user');
        exemplary.applyComplex(context, draft, path, changes);
      },
    },
    why: 'defect 81: a warning',
  },
  {
    id: 'required-attribute-refused-as-value',
    behaviour: {
      unassign: (draft, op, path) => {
        if (path.attribute.required) throw invalidValue(`${path.key} is required`);
        exemplary.unassign(draft, op, path);
      },
    },
    why: 'Entra may be refused with 400',
  },
  {
    id: 'put-501',
    behaviour: {
      replaceResource: () => {
        throw scimError(501, 'PUT is not supported');
      },
    },
    why: 'Entra sends none',
  },
  {
    id: 'put-without-active-unassigns-it',
    behaviour: {
      fillDefaults: (type, attributes, before) => {
        if (before === undefined || attributes.active !== undefined) exemplary.fillDefaults(type, attributes, before);
      },
    },
    why: 'RFC 7644 §3.5.1: what is left out may lose its value, which is not false',
  },
  {
    id: 'memberships-of-inactive-users-hidden',
    behaviour: {
      showMembers: (context, group) =>
        exemplary
          .showMembers(context, group)
          .filter(({ value }) => context.store.tables.User.resources.get(String(value))?.attributes.active !== false),
      showGroups: (context, user) => (user.attributes.active === false ? [] : exemplary.showGroups(context, user)),
    },
    ambiguity: 42,
    why: 'RFC 7643 does not say; they are there again when the user is restored',
  },
  {
    id: 'long-values-refused',
    behaviour: {
      readString: (value) => {
        if (value.length > 500) throw invalidValue('500 characters at most');
        return value;
      },
    },
    why: 'RFC 7644 §3.12: 400 with a reason',
  },
  {
    id: 'media-types-refused-with-400',
    behaviour: answers(({ status, body }) =>
      status === 415 && typeof body === 'object' ? { status: 400, body: { ...body, status: '400' } } : undefined,
    ),
    why: 'RFC 7644 §3.12: invalidSyntax',
  },
];
