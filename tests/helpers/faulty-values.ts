import type { Behaviour, ScimRequest } from '../../provider/behaviour';
import { invalidValue, scimError } from '../../provider/errors';
import { exemplary } from '../../provider/exemplary';
import { operations, resources } from '../../provider/faults/shared/fault';
import { withHost } from '../../provider/faults/shared/hosts';
import { isObject } from '../../provider/request-body';
import type { Answer, Draft, Json, JsonObject, Resource } from '../../provider/types';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const sentIn = ({ body }: ScimRequest): JsonObject[] =>
  isObject(body) && Array.isArray(body.Operations) ? body.Operations.filter(isObject) : [];

/** Refuses or answers a PATCH before it is applied. */
const beforePatch = (look: (request: ScimRequest) => Answer | undefined): Partial<Behaviour> => ({
  patchResource: (request, type) => look(request) ?? exemplary.patchResource(request, type),
});

/** Every user shows the names in displayName, whatever is sent. */
function compose({ type, attributes }: Draft): void {
  const { name } = attributes;
  if (type === 'User' && isObject(name)) attributes.displayName = `${name.givenName} ${name.familyName}`;
}

const userOf = ({ context, segments }: ScimRequest): Resource | undefined =>
  context.store.tables.User.resources.get(segments[1] ?? '');

const listsOf = ({ attributes }: { attributes: JsonObject }) =>
  ['addresses', 'phoneNumbers'].map((name) =>
    Array.isArray(attributes[name]) ? (attributes[name] as Json[]).length : 0,
  );

const isMember = (value: Json) => isObject(value) && value.$ref === null;
const namesNullReference = (raw: JsonObject) => Array.isArray(raw.value) && raw.value.some(isMember);
const deleted = new WeakMap<object, Set<string>>();

/** Providers with one fault each, in what they do to values, items and resources; by the words of their cause. */
export const faultyValues = {
  'application/json refused': {
    acceptsContentType: (header) => exemplary.acceptsContentType(header) && !header?.startsWith('application/json'),
  },
  'empty roles refused': {
    createResource: (request, type) => {
      if (isObject(request.body) && Array.isArray(request.body.roles) && request.body.roles.length === 0)
        throw invalidValue('roles is empty');
      return exemplary.createResource(request, type);
    },
  },
  'several operations refused': beforePatch((request) => {
    if (sentIn(request).length > 1) throw invalidValue('one operation only');
    return undefined;
  }),
  'displayName composed': {
    saveNew: (context, draft) => {
      compose(draft);
      return exemplary.saveNew(context, draft);
    },
    saveChanged: (context, resource, draft) => {
      compose(draft);
      exemplary.saveChanged(context, resource, draft);
    },
  },
  'externalId never shown': resources(({ externalId: _, ...resource }) => resource)(),
  'externalId of users never shown': resources((resource) => {
    if (resource.userName === undefined) return resource;
    const { externalId: _, ...rest } = resource;
    return rest;
  })(),
  'type of items never shown': resources((resource) =>
    Object.fromEntries(
      Object.entries(resource).map(([name, value]) => [
        name,
        name === 'phoneNumbers' && Array.isArray(value)
          ? value.map((item) => (isObject(item) ? (({ type: _, ...rest }) => rest)(item) : item))
          : value,
      ]),
    ),
  )(),
  'second attribute of the extension refused': beforePatch((request) => {
    const extension = userOf(request)?.attributes[enterprise];
    const has = isObject(extension) ? Object.keys(extension) : [];
    const names = sentIn(request).flatMap(({ path }) =>
      typeof path === 'string' && path.startsWith(`${enterprise}:`)
        ? [path.slice(enterprise.length + 1).split('.')[0] ?? '']
        : [],
    );
    if (has.length > 0 && names.some((name) => !has.includes(name)))
      throw scimError(400, 'no such path', 'invalidPath');
    return undefined;
  }),
  'null in an item refused': beforePatch((request) => {
    if (sentIn(request).some(({ path, value }) => value === null && typeof path === 'string' && path.includes('[')))
      throw invalidValue('null');
    return undefined;
  }),
  'null reference refused': operations((operation, raw) => {
    if (namesNullReference(raw)) throw invalidValue('$ref is null');
    return operation;
  })(),
  'null reference refused in removals': operations((operation, raw) => {
    if (operation.op === 'remove' && namesNullReference(raw)) throw invalidValue('$ref is null');
    return operation;
  })(),
  'last item kept': {
    saveChanged: (context, resource, draft) => {
      const [before, after] = [listsOf(resource), listsOf(draft)];
      if (before.some((count, index) => count > 0 && after[index] === 0)) throw invalidValue('at least one must stay');
      exemplary.saveChanged(context, resource, draft);
    },
  },
  'deleted users stay': {
    deleteResource: (request, type) => {
      const user = type === 'User' ? userOf(request) : undefined;
      if (!user) return exemplary.deleteResource(request, type);
      const gone = deleted.get(request.context.store) ?? new Set<string>();
      deleted.set(request.context.store, gone.add(user.id));
      user.attributes.active = false;
      return { status: 204, headers: {}, body: undefined };
    },
  },
  'inner host in locations': resources((resource) =>
    isObject(resource.meta)
      ? { ...resource, meta: { ...resource.meta, location: withHost(String(resource.meta.location), '10.0.0.7') } }
      : resource,
  )(),
  'cursors instead of positions': {
    slicePage: (items, _startIndex, count) => exemplary.slicePage(items, 1, count),
    listResponse: (page, shown) => ({
      ...exemplary.listResponse({ ...page, startIndex: 1 }, shown),
      ...(page.totalResults > shown.length ? { nextCursor: 'VZUTiyhEQJ94IR' } : {}),
    }),
  },
} satisfies Record<string, Partial<Behaviour>>;

const startsWith = (start: string) => (raw: JsonObject) => typeof raw.path === 'string' && raw.path.startsWith(start);

/** Providers whose fault only looks like one of these causes, by its id. */
export const nearValues = {
  'json-media-type': beforePatch(() => {
    throw scimError(415, 'no type is good enough');
  }),
  'empty-list': {
    createResource: (request, type) => {
      if (type === 'User' && isObject(request.body) && isObject(request.body.meta))
        throw invalidValue('meta is read-only');
      return exemplary.createResource(request, type);
    },
  },
  'several-operations': beforePatch((request) => {
    if (request.segments[0] === 'Groups' && sentIn(request).length > 1) throw invalidValue('one operation only');
    return undefined;
  }),
  'value-computed': {
    saveChanged: (context, resource, draft) => {
      const { displayName } = draft.attributes;
      if (draft.type === 'User' && typeof displayName === 'string')
        draft.attributes.displayName = displayName.toUpperCase();
      exemplary.saveChanged(context, resource, draft);
    },
  },
  'value-never-shown': {
    saveNew: (context, draft) => {
      draft.attributes.externalId = null;
      return exemplary.saveNew(context, draft);
    },
  },
  'type-lost': resources((resource) => ({
    ...resource,
    ...(Array.isArray(resource.phoneNumbers)
      ? {
          phoneNumbers: resource.phoneNumbers.map((item) =>
            isObject(item) && item.type === 'mobile' ? (({ type: _, ...rest }) => rest)(item) : item,
          ),
        }
      : {}),
  }))(),
  'extension-second': operations((operation, raw) => {
    if (startsWith(`${enterprise}:manager`)(raw)) throw scimError(400, 'no such path', 'invalidPath');
    return operation;
  })(),
  'null-item': operations((operation, raw) => {
    if (raw.value === null && startsWith('phoneNumbers[')(raw)) throw invalidValue('null');
    return operation;
  })(),
  'null-reference': operations((operation, raw) => {
    if (namesNullReference(raw) && Array.isArray(raw.value) && raw.value.length > 1)
      throw invalidValue('one at a time');
    return operation;
  })(),
  'last-item': operations((operation, raw) => {
    if (operation.op === 'remove' && startsWith('phoneNumbers[')(raw)) throw invalidValue('phoneNumbers stay');
    return operation;
  })(),
  'soft-deletion': {
    deleteResource: (request, type) =>
      type === 'User' && userOf(request)
        ? { status: 204, headers: {}, body: undefined }
        : exemplary.deleteResource(request, type),
  },
  'inner-host': resources((resource) =>
    isObject(resource.meta) && resource.meta.resourceType === 'Group'
      ? { ...resource, meta: { ...resource.meta, location: withHost(String(resource.meta.location), '10.0.0.7') } }
      : resource,
  )(),
  'cursor-paging': { slicePage: (items, _startIndex, count) => exemplary.slicePage(items, 1, count) },
} satisfies Record<string, Partial<Behaviour>>;
