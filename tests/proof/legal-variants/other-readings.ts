import { invalidPath, invalidSyntax, invalidValue, notFound, scimError } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { clearMembers } from '../../../provider/member-draft';
import type { Variant } from './variant';

/** A reading of an ambiguous behaviour that the catalogue calls a failure. */
export interface OtherReading extends Pick<Variant, 'id' | 'behaviour' | 'dialects'> {
  ambiguity: number;
  /** Status and id of a check that has to report it. */
  says: string;
}

export const otherReadings: OtherReading[] = [
  {
    id: 'replace-of-missing-item-swallowed',
    behaviour: { applyValuePathMiss: (_context, _path, _filter, items) => items },
    ambiguity: 1,
    says: 'fail patch.replace.missing-item-not-swallowed',
  },
  {
    id: 'members-listed-in-a-remove-empty-the-group',
    behaviour: { applyMemberRemove: (_context, draft) => clearMembers(draft.members) },
    ambiguity: 4,
    says: 'fail membership.remove.keeps-others',
  },
  {
    id: 'members-listed-in-a-remove-refused',
    behaviour: {
      applyMemberRemove: () => {
        throw invalidSyntax('remove takes no value');
      },
    },
    ambiguity: 4,
    says: 'fail membership.remove.one',
  },
  {
    id: 'op-in-lower-case-only',
    behaviour: { matchOp: (op) => (op === 'add' || op === 'replace' || op === 'remove' ? op : undefined) },
    ambiguity: 5,
    says: 'fail patch.operation.any-case',
  },
  {
    id: 'booleans-are-no-strings',
    behaviour: { readBoolean: (value) => (typeof value === 'boolean' ? value : undefined) },
    ambiguity: 6,
    says: 'fail lifecycle.disable.by-patch',
  },
  {
    id: 'any-text-is-true',
    behaviour: { readBoolean: (value) => Boolean(value) },
    ambiguity: 6,
    says: 'fail lifecycle.disable.by-patch',
  },
  {
    id: 'advertised-attribute-ignored',
    behaviour: {
      resolveAttribute: (type, name, resourceTypes) =>
        /title$/i.test(name) ? undefined : exemplary.resolveAttribute(type, name, resourceTypes),
    },
    ambiguity: 8,
    says: 'fail users.create.attribute-stored',
  },
  {
    id: 'malformed-id-401',
    behaviour: {
      findResource: (context, type, id) => {
        if (!/^[0-9a-f-]{36}$/.test(id)) throw scimError(401, 'not for you');
        return exemplary.findResource(context, type, id);
      },
    },
    ambiguity: 15,
    says: 'fail auth.malformed-id.not-unauthorized',
  },
  {
    id: 'unknown-member-500',
    behaviour: {
      resolveMember: (context, draft, id) => {
        try {
          return exemplary.resolveMember(context, draft, id);
        } catch {
          throw scimError(500, 'foreign key');
        }
      },
    },
    ambiguity: 19,
    says: 'fail membership.unknown.no-server-error',
  },
  {
    id: 'add-of-single-valued-refused',
    behaviour: {
      applyAttribute: (context, draft, op, path, value) => {
        if (op === 'add' && !path.attribute.multiValued) throw invalidValue('use replace');
        exemplary.applyAttribute(context, draft, op, path, value);
      },
    },
    ambiguity: 20,
    says: 'fail patch.add.attribute',
  },
  {
    id: 'other-schemas-refused',
    behaviour: {
      requireSchemas: (type, body, resourceTypes) => {
        exemplary.requireSchemas(type, body, resourceTypes);
        if ((body.schemas as string[]).some((urn) => urn.startsWith('http'))) throw invalidValue('unknown schema');
      },
    },
    ambiguity: 22,
    says: 'fail groups.create.accepted',
  },
  {
    id: 'manager-has-to-be-complex',
    behaviour: {
      readReference: () => {
        throw invalidValue('manager is complex');
      },
    },
    ambiguity: 28,
    says: 'fail patch.manager.set',
  },
  {
    id: 'sub-attributes-in-their-own-case-only',
    behaviour: {
      resolvePath: (context, type, text) => {
        if (/\]\.[A-Z]/.test(text)) throw invalidPath(text);
        return exemplary.resolvePath(context, type, text);
      },
    },
    ambiguity: 29,
    says: 'fail patch.path.any-case',
  },
  {
    id: 'replace-of-members-adds',
    behaviour: { applyMemberReplace: exemplary.applyMemberAdd },
    ambiguity: 37,
    // Entra is not known to send it, so breaking this MUST is only a warning.
    says: 'warn membership.replace.exact',
  },
  {
    id: 'no-hit-is-404',
    behaviour: {
      listResponse: (page, resources) => {
        if (page.totalResults === 0) throw notFound('nobody');
        return exemplary.listResponse(page, resources);
      },
    },
    ambiguity: 9,
    says: 'fail connection.test-connection.by-filter',
  },
  {
    id: 'memberships-lost-when-disabled',
    behaviour: {
      updateResource: (store, resource, draft, lastModified) => {
        exemplary.updateResource(store, resource, draft, lastModified);
        if (resource.type !== 'User' || resource.attributes.active !== false) return;
        for (const id of store.memberOf.User.get(resource.id) ?? [])
          store.tables.Group.resources.get(id)?.members.delete(resource.id);
        store.memberOf.User.delete(resource.id);
      },
    },
    ambiguity: 42,
    says: 'fail lifecycle.restore.memberships-kept',
  },
];
