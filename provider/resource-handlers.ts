import type { Context, ScimRequest } from './behaviour';
import { notFound } from './errors';
import { requireObject } from './request-body';
import { namesFromUrl } from './selection';
import { getResource } from './store';
import type { Answer, JsonObject, Resource, ResourceTypeName } from './types';

/** POST on a collection (RFC 7644 §3.3). */
export function createResource(request: ScimRequest, type: ResourceTypeName): Answer {
  const { context } = request;
  const { behaviour } = context;
  const body = requireObject(request.body);
  behaviour.requireSchemas(type, body, behaviour.resourceTypes);
  const draft = behaviour.newDraft(type);
  behaviour.applyPathless(context, draft, 'replace', body);
  return behaviour.answerCreate(request, behaviour.saveNew(context, draft));
}

/** GET of one resource (RFC 7644 §3.4.1). */
export function readResource(request: ScimRequest, type: ResourceTypeName): Answer {
  const { behaviour } = request.context;
  const resource = target(request, type);
  if (behaviour.checkPreconditions(request, resource) === 'not-modified')
    return { status: 304, headers: { ETag: behaviour.versionOf(resource) }, body: undefined };
  return withResource(request, 200, resource);
}

/** PUT (RFC 7644 §3.5.1): what the body leaves out is cleared, but for what fillDefaults keeps. */
export function replaceResource(request: ScimRequest, type: ResourceTypeName): Answer {
  const { context } = request;
  const { behaviour } = context;
  const resource = target(request, type);
  behaviour.checkPreconditions(request, resource);
  const body = requireObject(request.body);
  behaviour.requireSchemas(type, body, behaviour.resourceTypes);
  const draft = behaviour.startReplace(resource);
  behaviour.applyPathless(context, draft, 'replace', body);
  behaviour.saveChanged(context, resource, draft);
  return behaviour.answerReplace(request, resource);
}

/** PATCH (RFC 7644 §3.5.2): all operations on a copy, which is stored when every one of them has succeeded. */
export function patchResource(request: ScimRequest, type: ResourceTypeName): Answer {
  const { context } = request;
  const { behaviour } = context;
  const resource = target(request, type);
  behaviour.checkPreconditions(request, resource);
  const draft = behaviour.startPatch(resource);
  for (const operation of behaviour.readOperations(request)) behaviour.applyOperation(context, draft, operation);
  behaviour.saveChanged(context, resource, draft);
  return behaviour.answerPatch(request, resource);
}

/** DELETE (RFC 7644 §3.6). */
export function deleteResource(request: ScimRequest, type: ResourceTypeName): Answer {
  const { context } = request;
  const { behaviour } = context;
  const resource = target(request, type);
  behaviour.checkPreconditions(request, resource);
  behaviour.removeResource(context.store, resource, (group) => behaviour.timestamp(group.lastModified));
  return behaviour.answerDelete(request, resource);
}

/**
 * Finds a resource by id. Ids are opaque, so one of an odd form is as unknown as any other.
 * @throws 404
 */
export function findResource({ store }: Context, type: ResourceTypeName, id: string): Resource {
  const resource = getResource(store, type, id);
  if (resource === undefined) throw notFound(`there is no ${type} with the id "${id}"`);
  return resource;
}

/** 201 with the resource and where to find it. */
export function answerCreate(request: ScimRequest, resource: Resource): Answer {
  const { behaviour, baseUrl } = request.context;
  const answer = withResource(request, 201, resource);
  answer.headers.Location = behaviour.locationOf(baseUrl, resource.type, resource.id);
  return answer;
}

export function answerReplace(request: ScimRequest, resource: Resource): Answer {
  return withResource(request, 200, resource);
}

/**
 * A patched user comes back whole. A group does not, unless `attributes` asks for it, in which case it has to
 * (RFC 7644 §3.5.2): its members would be sent with every change of one of them.
 */
export function answerPatch(request: ScimRequest, resource: Resource): Answer {
  if (resource.type === 'User' || request.query.has('attributes')) return withResource(request, 200, resource);
  return { status: 204, headers: { ETag: request.context.behaviour.versionOf(resource) }, body: undefined };
}

export function answerDelete(): Answer {
  return { status: 204, headers: {}, body: undefined };
}

function target({ context, segments }: ScimRequest, type: ResourceTypeName): Resource {
  return context.behaviour.findResource(context, type, segments[1] ?? '');
}

/** An answer that shows a resource, projected as the client asks (RFC 7644 §3.9). */
function withResource({ context, query }: ScimRequest, status: number, resource: Resource): Answer {
  const { behaviour } = context;
  const selection = behaviour.readSelection(
    namesFromUrl(query, 'attributes'),
    namesFromUrl(query, 'excludedAttributes'),
    behaviour.resourceTypes,
  );
  const body: JsonObject = behaviour.represent(context, resource, selection);
  return { status, headers: { ETag: behaviour.versionOf(resource) }, body };
}
