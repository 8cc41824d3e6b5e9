import type { Behaviour, ScimRequest } from '../../provider/behaviour';
import { invalidPath, invalidSyntax, invalidValue, notFound, scimError } from '../../provider/errors';
import { exemplary } from '../../provider/exemplary';
import { answers } from '../../provider/faults/shared/fault';
import type { Answer, Json, JsonObject, PatchOperation } from '../../provider/types';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Answers or refuses requests before they are routed. */
const inFront = (refuse: (request: ScimRequest) => void): Partial<Behaviour> => ({
  beforeRoute: (request) => {
    refuse(request);
    return undefined;
  },
});

/** Reads the operations of every PATCH in another way. */
const operations = (read: (operation: PatchOperation) => PatchOperation[]): Partial<Behaviour> => ({
  readOperations: (request) => exemplary.readOperations(request).flatMap(read),
});

const mentions = (value: Json | undefined, pattern: RegExp) => pattern.test(JSON.stringify(value ?? null));
const isText = (value: Json | undefined) => typeof value === 'string' && /^(true|false)$/i.test(value);
const writes = ['POST', 'PUT', 'PATCH', 'DELETE'];
const isDiscovery = ({ segments }: ScimRequest) =>
  ['ServiceProviderConfig', 'ResourceTypes', 'Schemas'].includes(segments[0] ?? '');
const withoutExtension = (keys: JsonObject) =>
  Object.fromEntries(Object.entries(keys).filter(([key]) => !key.startsWith(enterprise)));

const hasManagerText = (body: Json | undefined) => mentions(body, /"manager":"/);

/** A 405 as a router gives it for a verb that it does not know. */
const notRouted = (status: number) => (request: ScimRequest) => {
  if (request.method === 'PATCH') throw scimError(status, 'there is no such route');
};

/** Providers with one fault each, as they are met in the field; by the cause that a report has to name. */
/** The schemas without an attribute of the user. */
const withoutTitle: Behaviour['describeSchemas'] = (context) =>
  exemplary.describeSchemas(context).map((schema) => ({
    ...schema,
    attributes: (schema.attributes as JsonObject[]).filter(({ name }) => name !== 'title'),
  }));

export const faultyServers = {
  'content type refused': {
    acceptsContentType: (header) => exemplary.acceptsContentType(header) && !header?.includes('scim+json'),
  },
  'PATCH answered with 405': inFront(notRouted(405)),
  'PATCH answered with 404': inFront(notRouted(404)),
  'PATCH answered with 501': inFront(notRouted(501)),
  'PATCH refuses application/scim+json': {
    patchResource: (request, type) => {
      if (request.headers['content-type']?.includes('scim+json')) throw scimError(415, 'only application/json');
      return exemplary.patchResource(request, type);
    },
  },
  'PATCH of groups answered with 405': {
    patchResource: (request, type) => {
      if (type === 'Group') throw scimError(405, 'groups cannot be patched');
      return exemplary.patchResource(request, type);
    },
  },
  'filter ignored': { readQuery: (request) => ({ ...exemplary.readQuery(request), filter: undefined }) },
  'capital op refused': {
    matchOp: (op) => (typeof op === 'string' && op !== op.toLowerCase() ? undefined : exemplary.matchOp(op)),
  },
  'capital op ignored': {
    readOperations: (request) => {
      const list = (request.body as JsonObject).Operations;
      const known = exemplary.readOperations(request);
      if (!Array.isArray(list)) return known;
      return known.filter((_, index) => /^[a-z]+$/.test(String((list[index] as JsonObject).op)));
    },
  },
  'text boolean refused': {
    readBoolean: (value) => (typeof value === 'boolean' ? value : undefined),
  },
  'text boolean read as true': {
    readBoolean: (value) => (typeof value === 'string' ? value !== '' : exemplary.readBoolean(value)),
  },
  'text boolean stored as text': {
    readValue: (behaviour, attribute, value) =>
      attribute.type === 'boolean' ? value : exemplary.readValue(behaviour, attribute, value),
  },
  'text boolean ignored': operations((operation) => (isText(operation.value) ? [] : [operation])),
  'path-less PATCH ignored': operations((operation) =>
    operation.path === undefined && operation.op !== 'remove' ? [] : [operation],
  ),
  'path-less PATCH refused': operations((operation) => {
    if (operation.path === undefined) throw invalidPath('path is required');
    return [operation];
  }),
  'dotted keys ignored': {
    resolveKey: (context, type, key) =>
      key.includes('.') && !key.startsWith('urn:') ? undefined : exemplary.resolveKey(context, type, key),
  },
  'dotted keys refused': {
    resolveKey: (context, type, key) => {
      if (key.includes('.') && !key.startsWith('urn:')) throw invalidPath(`${key} is not known`);
      return exemplary.resolveKey(context, type, key);
    },
  },
  'URN paths refused': operations((operation) => {
    if (operation.path?.startsWith('urn:')) throw invalidPath(`${operation.path} is not known`);
    return [operation];
  }),
  'extension dropped': {
    applyPathless: (context, draft, op, attributes) =>
      exemplary.applyPathless(context, draft, op, withoutExtension(attributes)),
    ...operations((operation) => (operation.path?.startsWith(enterprise) ? [] : [operation])),
  },
  'valuePath refused': operations((operation) => {
    if (operation.path?.includes('[')) throw invalidPath(`${operation.path} is not supported`);
    return [operation];
  }),
  'valuePath ignored': operations((operation) => (operation.path?.includes('[') ? [] : [operation])),
  'manager text refused': {
    readReference: (attribute) => {
      throw invalidValue(`${attribute.name} has to be an object`);
    },
  },
  'null refused': {
    parseBody: (bytes) => {
      const body = exemplary.parseBody(bytes);
      if (mentions(body, /"(?!\$ref)[^"]*":null/)) throw invalidValue('null is not allowed');
      return body;
    },
  },
  'unknown query parameter refused': inFront(({ query, method }) => {
    const known = ['filter', 'startIndex', 'count', 'attributes', 'excludedAttributes', 'sortBy', 'sortOrder'];
    const unknown = [...query.keys()].find((name) => method === 'GET' && !known.includes(name));
    if (unknown !== undefined) throw scimError(400, `${unknown} is not a parameter`);
  }),
  'duplicates accepted': { findConflict: () => undefined },
  'userName case-sensitive': {
    foldCase: (text) => text,
    findCandidates: () => undefined,
    findConflict: (context, type, attributes, ownId) => {
      const name = attributes[type === 'User' ? 'userName' : 'displayName'];
      const resources = context.store.tables[type].resources.values();
      return [...resources].find(
        (each) => each.id !== ownId && each.attributes[type === 'User' ? 'userName' : 'displayName'] === name,
      )?.id;
    },
  },
  'writes ignored with 204': {
    saveChanged: () => {},
    answerPatch: () => ({ status: 204, headers: {}, body: undefined }),
  },
  'no groups': {
    ...inFront(({ segments }) => {
      if (segments[0] === 'Groups') throw notFound('there is nothing at this URL');
    }),
    describeResourceTypes: (context) => exemplary.describeResourceTypes(context).filter(({ id }) => id === 'User'),
    describeSchemas: (context) => exemplary.describeSchemas(context).filter(({ id }) => !String(id).endsWith(':Group')),
  },
  'no groups, nothing described': inFront((request) => {
    if (request.segments[0] === 'Groups' || isDiscovery(request)) throw notFound('there is nothing at this URL');
  }),
  'no enterprise extension': {
    applyPathless: (context, draft, op, attributes) =>
      exemplary.applyPathless(context, draft, op, withoutExtension(attributes)),
    ...operations((operation) => (operation.path?.startsWith(enterprise) ? [] : [operation])),
    describeSchemas: (context) => exemplary.describeSchemas(context).filter(({ id }) => id !== enterprise),
    describeResourceTypes: (context) =>
      exemplary.describeResourceTypes(context).map(({ schemaExtensions: _, ...type }) => type),
  },
  'no title': {
    ...operations((operation) => (operation.path === 'title' ? [] : [operation])),
    applyPathless: (context, draft, op, { title: _, ...attributes }) =>
      exemplary.applyPathless(context, draft, op, attributes),
    describeSchemas: withoutTitle,
  },
  'no ServiceProviderConfig': inFront(({ segments }) => {
    if (segments[0] === 'ServiceProviderConfig') throw notFound('there is nothing at this URL');
  }),
  'no Schemas': inFront(({ segments }) => {
    if (segments[0] === 'Schemas') throw notFound('there is nothing at this URL');
  }),
  'no DELETE': inFront(({ method }) => {
    if (method === 'DELETE') throw scimError(405, 'DELETE is not supported here');
  }),
  'every write is a 500': {
    beforeRoute: ({ method }): Answer | undefined =>
      writes.includes(method) ? { status: 500, headers: {}, body: 'Internal Server Error' } : undefined,
  },
  'every PATCH is a 500': {
    beforeRoute: ({ method }): Answer | undefined =>
      method === 'PATCH' ? { status: 500, headers: {}, body: 'Internal Server Error' } : undefined,
  },
  'errors answered with 200': answers((answer) =>
    [400, 403, 404, 405, 409].includes(answer.status) ? { ...answer, status: 200 } : answer,
  )(),
  '"schemas" of a foreign URN refused': {
    requireSchemas: (type, body, resourceTypes) => {
      exemplary.requireSchemas(type, body, resourceTypes);
      if (mentions(body.schemas, /conformance|microsoft|adscim/i))
        throw invalidSyntax('schemas names an unknown schema');
    },
  },
} satisfies Record<string, Partial<Behaviour>>;

/** Refuses one search with 429, however often and after whatever pause it is repeated. */
export const throttling: Partial<Behaviour> = inFront(({ query }) => {
  if (query.get('aadOptscim062020') !== null)
    throw scimError(429, 'too many requests', undefined, { 'Retry-After': '0' });
});

/** Providers with a fault that only looks like a known cause, by the id of that cause. */
export const nearMisses = {
  'attribute-unknown': { describeSchemas: withoutTitle, readBoolean: () => true },
  'media-type': {
    beforeRoute: ({ method, headers }) => {
      if (method === 'PATCH' && headers['content-type']?.includes('scim+json')) throw scimError(415, 'not that type');
      return undefined;
    },
  },
  'patch-media-type': inFront(({ method }) => {
    if (method === 'PATCH') throw scimError(415, 'no type is good enough');
  }),
  'group-patch-not-routed': {
    patchResource: (request, type) => {
      if (type === 'Group' && mentions(request.body, /"op":"remove"/i)) throw scimError(405, 'nothing is removed here');
      return exemplary.patchResource(request, type);
    },
  },
  'patch-not-routed': inFront(({ method, segments }) => {
    if (method === 'PATCH' && segments[0] === 'Groups') throw scimError(405, 'no PATCH here');
  }),
  'no-groups': inFront(({ method, segments }) => {
    if (method === 'POST' && segments[0] === 'Groups') throw scimError(405, 'groups cannot be made here');
  }),
  'delete-not-offered': inFront(({ method, segments }) => {
    if (method === 'DELETE' && segments[0] === 'Groups') throw scimError(405, 'groups cannot be deleted');
  }),
  'server-fault': {
    createResource: (request, type) => {
      if (hasManagerText(request.body)) throw new Error('value of undefined');
      return exemplary.createResource(request, type);
    },
  },
  'error-as-success': answers((answer) => (answer.status === 409 ? { ...answer, status: 200 } : answer))(),
  throttled: inFront(({ method, segments }) => {
    if (method === 'GET' && segments[0] === 'Groups') throw scimError(503, 'come back later');
  }),
  'discovery-missing': inFront(({ segments }) => {
    if (segments[0] === 'Schemas' && segments.length > 1) throw notFound('only all schemas at once');
  }),
  'foreign-schema': {
    requireSchemas: (type, body, resourceTypes) => {
      exemplary.requireSchemas(type, body, resourceTypes);
      if (mentions(body.schemas, /ADSCIM/) && mentions(body, /"members":\[\{/))
        throw invalidSyntax('schemas names an unknown schema');
    },
  },
  'unknown-parameter': inFront(({ query }) => {
    if (query.has('unknownToScim')) throw scimError(400, 'unknownToScim is not a parameter');
  }),
  'patch-has-no-effect': {
    saveChanged: (context, resource, draft) => {
      if (resource.type === 'User') exemplary.saveChanged(context, resource, draft);
    },
  },
  'extension-dropped': {
    resolveAttribute: (type, name, resourceTypes) =>
      name.toLowerCase().endsWith('department') ? undefined : exemplary.resolveAttribute(type, name, resourceTypes),
  },
  'op-case': { matchOp: (op) => (op === 'Remove' ? undefined : exemplary.matchOp(op)) },
  'path-less': {
    applyPathless: (context, draft, op, attributes) => {
      if (draft.type === 'Group' && draft.id !== undefined) throw invalidPath('path is required');
      exemplary.applyPathless(context, draft, op, attributes);
    },
  },
  'dotted-keys': {
    resolveKey: (context, type, key) =>
      key === 'name.familyName' ? undefined : exemplary.resolveKey(context, type, key),
  },
  'value-path': operations((operation) => {
    if (operation.path?.startsWith('phoneNumbers[')) throw invalidPath(`${operation.path} is not supported`);
    return [operation];
  }),
  'urn-path': operations((operation) => {
    if (operation.path?.startsWith('urn:ietf:params:scim:schemas:core'))
      throw invalidPath(`${operation.path} is unknown`);
    return [operation];
  }),
  'text-boolean': { readBoolean: (value) => (value === 'True' ? undefined : exemplary.readBoolean(value)) },
  'manager-text': {
    createResource: (request, type) => {
      if (hasManagerText(request.body)) throw invalidValue('manager has to be an object');
      return exemplary.createResource(request, type);
    },
  },
  'null-value': {
    createResource: (request, type) => {
      const body = request.body as JsonObject | null;
      if (body?.phoneNumbers === null) throw invalidValue('phoneNumbers has to be an array');
      return exemplary.createResource(request, type);
    },
  },
  'filter-ignored': {
    readQuery: (request) => {
      const query = exemplary.readQuery(request);
      return query.filter?.startsWith('externalId') ? { ...query, filter: undefined } : query;
    },
  },
  'duplicates-accepted': {
    findConflict: (context, type, attributes, ownId) =>
      type === 'Group' ? undefined : exemplary.findConflict(context, type, attributes, ownId),
  },
  'user-name-case': {
    selectResources: (context, type, filter, lenient) =>
      exemplary.selectResources(context, type, filter, lenient).filter(({ attributes }) => {
        const text = filter?.kind === 'compare' ? String(filter.value) : '';
        return !/^[A-Z.@0-9]+$/.test(text) || attributes.userName === text;
      }),
  },
} satisfies Record<string, Partial<Behaviour>>;
