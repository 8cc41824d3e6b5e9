import { exemplary } from '../../../provider/exemplary';
import type { JsonObject } from '../../../provider/types';
import { answers, bodies, isGroup, isList, isUser, resources, type Variant, without } from './variant';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const objects = (value: JsonObject[string] | undefined) => (Array.isArray(value) ? (value as JsonObject[]) : []);
const members = (change: (member: JsonObject) => JsonObject) =>
  resources((body) =>
    isGroup(body) && body.members !== undefined ? { ...body, members: objects(body.members).map(change) } : body,
  );
/** Changes resources that are shown without an `attributes` parameter. */
const shown = (change: (resource: JsonObject) => JsonObject): Variant['behaviour'] => ({
  represent: (context, resource, selection) => {
    const object = exemplary.represent(context, resource, selection);
    return selection.mode === 'only' ? object : change(object);
  },
});
const emails = (change: (email: JsonObject) => JsonObject) =>
  resources((body) => (body.emails === undefined ? body : { ...body, emails: objects(body.emails).map(change) }));

/** How users, groups and lists are shown: what is left out of them, added to them, and in which order. */
export const representations: Variant[] = [
  {
    id: 'user-names-in-lower-case',
    behaviour: {
      readString: (value, attribute) => (attribute.name === 'userName' ? value.toLowerCase() : value),
    },
    ambiguity: 26,
    warns: ['users.create.user-name-case-kept'],
    why: 'RFC 7643 §4.1.1 is about comparison only; Entra compares userName case-insensitively',
  },
  {
    id: 'formatted-name-made-of-its-parts',
    behaviour: shown((resource) => {
      const name = resource.name as JsonObject | undefined;
      if (name === undefined || name.formatted !== undefined) return resource;
      const formatted = [name.givenName, name.familyName].filter((part) => part !== undefined).join(' ');
      return { ...resource, name: { ...name, formatted } };
    }),
    why: 'RFC 7643 §4.1.1: a provider may derive it when no client set it',
  },
  {
    id: 'members-by-value-only',
    behaviour: members(({ value }) => ({ value: value ?? null })),
    why: 'RFC 7643 §4.2',
  },
  { id: 'members-without-display', behaviour: members((member) => without(member, 'display')), why: 'RFC 7643 §4.2' },
  { id: 'members-without-reference', behaviour: members((member) => without(member, '$ref')), why: 'RFC 7643 §4.2' },
  { id: 'members-without-type', behaviour: members((member) => without(member, 'type')), why: 'RFC 7643 §4.2' },
  {
    id: 'members-with-relative-reference',
    behaviour: members((member) => ({ ...member, $ref: `../Users/${encodeURIComponent(String(member.value))}` })),
    why: 'RFC 7643 §2.3.7: a reference may be relative',
  },
  {
    id: 'no-groups-in-users',
    behaviour: { showGroups: () => [] },
    warns: ['membership.user.groups'],
    why: 'defect 142: a warning only',
  },
  {
    id: 'manager-by-value-only',
    behaviour: { showManager: (_context, { value }) => ({ value: value ?? null }) },
    why: 'RFC 7643 §4.3: $ref and displayName of a manager are optional',
  },
  {
    id: 'groups-without-members',
    behaviour: resources((body) => (isGroup(body) ? without(body, 'members') : body)),
    ambiguity: 21,
    // The second follows from the first: members that are never shown cannot be told from members that are not stored.
    warns: ['membership.read.members-shown', 'membership.add.single-object'],
    why: 'providers of large directories leave them out',
  },
  {
    id: 'empty-arrays',
    behaviour: resources((body) => (isUser(body) ? { ims: [], photos: [], ...body } : { members: [], ...body })),
    why: 'RFC 7643 §2.5: the same as absent',
  },
  {
    id: 'nulls-in-answers',
    behaviour: resources((body) =>
      isUser(body) ? { nickName: null, ims: null, ...body } : { externalId: null, ...body },
    ),
    ambiguity: 35,
    warns: ['representation.values.no-nulls'],
    why: 'RFC 7643 §2.5: the same as absent',
  },
  {
    id: 'extension-always-listed',
    behaviour: {
      schemasOf: (type, output, resourceTypes) =>
        type === 'User'
          ? ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise]
          : exemplary.schemasOf(type, output, resourceTypes),
    },
    why: 'RFC 7643 §3: the schemas that a resource supports',
  },
  {
    id: 'schemas-in-another-order',
    behaviour: {
      schemasOf: (type, output, resourceTypes) =>
        [...(exemplary.schemasOf(type, output, resourceTypes) as string[])].reverse(),
    },
    why: 'RFC 7643 §2.4: multi-valued attributes have no order',
  },
  {
    id: 'more-attributes-than-listed',
    behaviour: shown((resource) => ({
      ...resource,
      status: 'ok',
      lastLogin: '2026-01-01T00:00:00Z',
      _links: { self: '/x' },
    })),
    why: 'Entra accepts additional attributes in answers',
  },
  {
    id: 'extension-of-the-product',
    behaviour: shown((resource) => {
      const urn = 'urn:ietf:params:scim:schemas:extension:acme:2.0:Thing';
      return { ...resource, schemas: [...objects(resource.schemas), urn], [urn]: { tier: 'gold', seats: 7 } };
    }),
    why: 'RFC 7643 §3.3',
  },
  {
    id: 'items-with-display-and-primary',
    // Another variant leaves items without a value.
    behaviour: emails((email) => ({ ...(email.value ? { display: email.value } : {}), primary: false, ...email })),
    why: 'Entra lets a provider set a default for primary',
  },
  {
    id: 'items-in-another-order',
    behaviour: resources((body) =>
      body.emails === undefined ? body : { ...body, emails: [...objects(body.emails)].reverse() },
    ),
    why: 'RFC 7643 §2.4: multi-valued attributes have no order',
  },
  {
    id: 'create-without-location',
    behaviour: answers(({ headers }) => ({ headers: without(headers, 'Location') as Record<string, string> })),
    warns: ['users.create.location-header', 'groups.create.location'],
    why: 'RFC 7644 §3.3 requires it, but Entra does not read it',
  },
  {
    id: 'relative-location',
    behaviour: answers(({ headers, status }) =>
      status === 201 ? { headers: { ...headers, Location: new URL(headers.Location ?? '').pathname } } : undefined,
    ),
    why: 'RFC 9110 §10.2.2: Location may be relative',
  },
  {
    id: 'no-resources-member-when-empty',
    behaviour: bodies((body) => (isList(body) && body.totalResults === 0 ? without(body, 'Resources') : body)),
    ambiguity: 9,
    why: 'RFC 7644 §3.4.2: required when there are results',
  },
  {
    id: 'no-paging-members-in-whole-lists',
    behaviour: bodies((body) =>
      isList(body) && body.totalResults === objects(body.Resources).length
        ? without(body, 'startIndex', 'itemsPerPage')
        : body,
    ),
    why: 'RFC 7644 §3.4.2: required when the result is partial',
  },
  {
    id: 'more-in-lists',
    behaviour: bodies((body) => (isList(body) ? { ...body, nextCursor: 'VZUTiyhEQJ94IR' } : body)),
    why: 'RFC 9865; RFC 7643 §2.1',
  },
];
