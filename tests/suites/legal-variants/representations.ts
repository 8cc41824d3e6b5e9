import { randomBytes, randomUUID } from 'node:crypto';
import { exemplary } from '../../../provider/exemplary';
import type { JsonObject } from '../../../provider/types';
import { answers, bodies, deeply, isGroup, isList, isUser, resources, type Variant, without } from './variant';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const objects = (value: JsonObject[string] | undefined) => (Array.isArray(value) ? (value as JsonObject[]) : []);
const members = (change: (member: JsonObject) => JsonObject) =>
  resources((body) =>
    isGroup(body) && body.members !== undefined ? { ...body, members: objects(body.members).map(change) } : body,
  );
/** Changes resources where nothing in particular is asked for. */
const shown = (change: (resource: JsonObject) => JsonObject): Variant['behaviour'] => ({
  represent: (context, resource, selection) => {
    const object = exemplary.represent(context, resource, selection);
    return selection.mode === 'only' ? object : change(object);
  },
});
const meta = (change: (meta: JsonObject) => JsonObject) =>
  resources((body) => (body.meta === undefined ? body : { ...body, meta: change(body.meta as JsonObject) }));
const emails = (change: (email: JsonObject) => JsonObject) =>
  resources((body) => (body.emails === undefined ? body : { ...body, emails: objects(body.emails).map(change) }));
const noVersions = {
  ...answers(({ headers, body }) => ({
    headers: without(headers, 'ETag') as Record<string, string>,
    ...(typeof body === 'object'
      ? {
          body: deeply(body, (object) => (object.location === undefined ? object : without(object, 'version'))),
        }
      : {}),
  })),
  serviceProviderConfig: (context) => ({ ...exemplary.serviceProviderConfig(context), etag: { supported: false } }),
} satisfies Variant['behaviour'];

/** Ids, versions, times, and what is shown of a resource besides what was sent. */
export const representations: Variant[] = [
  {
    id: 'ids-are-numbers',
    behaviour: { assignId: ids((n) => String(n)) },
    why: 'RFC 7643 §3.1: an id is an opaque string',
  },
  {
    id: 'ids-per-type',
    behaviour: numberedByType(),
    why: 'Entra takes it, as every path names the type; RFC 7643 §3.1 wants an id that no other resource has',
  },
  {
    id: 'ids-in-capitals',
    behaviour: { assignId: () => randomUUID().toUpperCase() },
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'ids-that-need-encoding',
    behaviour: { assignId: ids((n) => `cn=ü ${n}+a/b&c?d#e%41,ou=people@x`) },
    why: 'RFC 7643 §3.1; RFC 3986 §2.1',
  },
  {
    id: 'ids-in-base64',
    behaviour: { assignId: () => `${randomBytes(15).toString('base64')}/+==` },
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'ids-are-long',
    behaviour: { assignId: ids((n) => `${n}-${'x'.repeat(200)}`) },
    why: 'RFC 7643 §3.1 sets no length',
  },
  {
    id: 'ids-speak-of-their-type',
    behaviour: { assignId: ids((n, type) => `${type.toLowerCase()}.${n}_~`) },
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'user-names-in-lower-case',
    behaviour: {
      readString: (value, attribute) => (attribute.name === 'userName' ? value.toLowerCase() : value),
    },
    ambiguity: 26,
    warns: ['users.create.user-name-case-kept'],
    why: 'RFC 7643 §4.1.1 rules comparison only; Entra compares userName without case',
  },
  {
    id: 'formatted-name-made-of-its-parts',
    behaviour: shown((resource) => {
      const name = resource.name as JsonObject | undefined;
      if (name === undefined || name.formatted !== undefined) return resource;
      const formatted = [name.givenName, name.familyName].filter((part) => part !== undefined).join(' ');
      return { ...resource, name: { ...name, formatted } };
    }),
    why: 'RFC 7643 §4.1.1: a provider may derive it when nobody set it',
  },
  { id: 'no-etags', behaviour: noVersions, ambiguity: 25, why: 'RFC 7644 §3.14: versions are optional' },
  {
    id: 'strong-etags',
    behaviour: { versionOf: ({ sequence, revision }) => `"${sequence}-${revision}"` },
    ambiguity: 25,
    why: 'RFC 9110 §8.8.3',
  },
  {
    id: 'etags-not-advertised',
    behaviour: {
      serviceProviderConfig: (context) => ({ ...exemplary.serviceProviderConfig(context), etag: { supported: false } }),
    },
    ambiguity: 25,
    why: 'who says nothing may still do it',
  },
  {
    id: 'etag-only-as-header',
    behaviour: {
      showMeta: (context, resource) => without(exemplary.showMeta(context, resource), 'version'),
      ...noEtagClaim(),
    },
    ambiguity: 25,
    why: 'RFC 7644 §3.14: meta.version where versions are supported',
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
    why: 'defect 142: a warning',
  },
  {
    id: 'manager-by-value-only',
    behaviour: { showManager: (_context, { value }) => ({ value: value ?? null }) },
    why: 'RFC 7643 §4.3: $ref and displayName of a manager are optional to show',
  },
  {
    id: 'groups-without-members',
    behaviour: resources((body) => (isGroup(body) ? without(body, 'members') : body)),
    ambiguity: 21,
    // The second follows from the first: what is never shown cannot be told from what is not stored.
    warns: ['membership.read.members-shown', 'membership.add.single-object'],
    why: 'large directories leave them out',
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
    why: 'Entra takes it: extra attributes in answers are fine',
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
    id: 'more-in-meta',
    behaviour: meta((object) => ({ ...object, createdBy: 'scim', lastModifiedBy: { value: '1' } })),
    why: 'Entra takes it: a provider may normalise meta',
  },
  {
    id: 'meta-without-times',
    behaviour: meta((object) => without(object, 'created', 'lastModified')),
    warns: ['representation.meta.complete'],
    why: 'RFC 7643 §3.1',
  },
  {
    id: 'no-meta',
    behaviour: resources((body) => without(body, 'meta')),
    warns: ['representation.meta.complete', 'groups.create.location', 'groups.read.resource-type'],
    why: 'Entra does not read it',
  },
  {
    id: 'times-with-offset',
    behaviour: meta((object) => ({
      ...object,
      ...times(object, (t) => `${new Date(Date.parse(t) + 7_200_000).toISOString().slice(0, -1)}+02:00`),
    })),
    why: 'RFC 7643 §2.3.5: xsd:dateTime',
  },
  {
    id: 'times-in-nanoseconds',
    behaviour: meta((object) => ({ ...object, ...times(object, (t) => t.replace('Z', '123456Z')) })),
    why: 'RFC 7643 §2.3.5: xsd:dateTime',
  },
  {
    id: 'times-in-seconds',
    behaviour: meta((object) => ({ ...object, ...times(object, (t) => t.replace(/\.\d+/, '')) })),
    why: 'RFC 7643 §2.3.5: xsd:dateTime has no least resolution',
  },
  {
    id: 'items-with-display-and-primary',
    behaviour: emails((email) => ({ display: email.value ?? null, primary: false, ...email })),
    why: 'Entra takes it: a provider may default primary',
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
    why: 'RFC 7644 §3.3 wants it; Entra does not look at it',
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

function ids(make: (n: number, type: string) => string) {
  let last = 1000;
  return ({ type }: { type: string }) => {
    last += 1;
    return make(last, type);
  };
}

/** User 1 and Group 1; a store numbers anew, and no number is given twice. */
function numberedByType(): Variant['behaviour'] {
  const last = new WeakMap<object, Record<string, number>>();
  return {
    insertResource: (store, _id, draft, created) => {
      const counts = last.get(store) ?? {};
      last.set(store, counts);
      counts[draft.type] = (counts[draft.type] ?? 0) + 1;
      return exemplary.insertResource(store, String(counts[draft.type]), draft, created);
    },
  };
}

function noEtagClaim(): Variant['behaviour'] {
  return {
    serviceProviderConfig: (context) => ({ ...exemplary.serviceProviderConfig(context), etag: { supported: false } }),
  };
}

const times = (object: JsonObject, change: (time: string) => string): JsonObject =>
  Object.fromEntries(
    ['created', 'lastModified'].flatMap((name) =>
      typeof object[name] === 'string' ? [[name, change(object[name])]] : [],
    ),
  );
