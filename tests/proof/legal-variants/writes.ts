import { invalidPath, invalidSyntax, invalidValue, scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import type { AttributeDefinition, Json } from '../../../provider/types';
import { answers, type Variant } from './variant';

const refuseEmptyText = (attribute: AttributeDefinition, value: Json | undefined) => {
  if (value === '' && !attribute.multiValued && attribute.type !== 'complex')
    throw invalidValue(`${attribute.name} must not be the empty string`);
};
const isGuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

/** Which values a write of any kind takes, and how POST, PUT and DELETE are answered. */
export const writes: Variant[] = [
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
    id: 'unknown-attributes-501',
    behaviour: {
      unknownAttribute: (_type, key) => {
        if (!key.startsWith('urn:')) throw scimError(501, `${key} is not supported`);
      },
    },
    ambiguity: 8,
    warns: ['patch.unknown.tolerated', 'users.create.unknown-tolerated'],
    why: 'RFC 7644 §3.12, table 8: 501 for what is not supported, which is no change that was made by half',
  },
  {
    id: 'user-name-removal-501',
    behaviour: {
      unassign: (draft, op, path) => {
        if (op === 'remove' && path.attribute.required) throw scimError(501, `${path.key} cannot be removed`);
        exemplary.unassign(draft, op, path);
      },
    },
    warns: ['patch.remove.required-refused'],
    why: 'RFC 7644 §3.5.2.2 names 400; with 501 the name stays as well',
  },
  {
    id: 'enterprise-data-has-to-be-listed',
    behaviour: {
      requireSchemas: (type, body, resourceTypes) => {
        exemplary.requireSchemas(type, body, resourceTypes);
        const urns = resourceTypes[type].extensions.map(({ id }) => id).filter((urn) => body[urn] !== undefined);
        if (!urns.every((urn) => (body.schemas as string[]).includes(urn)))
          throw invalidValue('schemas does not name the extension');
      },
    },
    why: 'RFC 7643 §3: schemas is required; Entra always lists the enterprise extension',
  },
  {
    id: 'two-groups-of-one-name',
    behaviour: {
      findConflict: (context, type, attributes, own) =>
        type === 'User' ? exemplary.findConflict(context, type, attributes, own) : undefined,
    },
    ambiguity: 11,
    warns: ['groups.duplicate.refused'],
    why: 'the RFC does not require unique names of groups',
  },
  {
    id: 'create-200',
    behaviour: answers(({ status }) => (status === 201 ? { status: 200 } : undefined)),
    ambiguity: 14,
    warns: ['users.create.status-201', 'groups.create.status'],
    why: 'Entra accepts 200 and 201',
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
    why: 'no section forbids it',
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
    why: 'Entra accepts 204 and 404',
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
    why: 'Entra can leave users disabled instead of deleting them',
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
    why: 'Entra can leave users disabled instead of deleting them',
  },
  {
    id: 'empty-text-stored',
    behaviour: {
      isUnassigned: (value) => value === null || (Array.isArray(value) && value.length === 0),
    },
    ambiguity: 18,
    why: 'RFC 7643 §2.5 does not mention the empty string',
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
    why: 'RFC 7643 §2.5 does not mention the empty string',
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
    why: 'no section says whether to answer 400 or 404, or to store it',
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
    why: 'no section says whether to answer 400 or 404, or to store it',
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
    why: 'defect 81: a warning only',
  },
  {
    id: 'required-attribute-refused-as-value',
    behaviour: {
      unassign: (draft, op, path) => {
        if (path.attribute.required) throw invalidValue(`${path.key} is required`);
        exemplary.unassign(draft, op, path);
      },
    },
    why: 'a provider may reject what Entra sends with 400',
  },
  {
    id: 'put-501',
    behaviour: {
      replaceResource: () => {
        throw scimError(501, 'PUT is not supported');
      },
    },
    why: 'Entra sends no PUT',
  },
  {
    id: 'put-without-active-unassigns-it',
    behaviour: {
      fillDefaults: (type, attributes, before) => {
        if (before === undefined || attributes.active !== undefined) exemplary.fillDefaults(type, attributes, before);
      },
    },
    why: 'RFC 7644 §3.5.1: what is left out may lose its value, but does not become false',
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
    why: 'RFC 7643 does not say; they are shown again when the user is restored',
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
