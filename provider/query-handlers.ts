import type { Context, ScimRequest } from './behaviour';
import { invalidSyntax } from './errors';
import { readMessage } from './request-body';
import { namesFromBody, namesFromUrl } from './selection';
import { getResource } from './store';
import type { Answer, Filter, Page, Query, Resource, ResourceTypeName } from './types';

/** Answers GET on a collection, or on the base URI for both types (RFC 7644 §3.4.2). */
export function listResources(request: ScimRequest, types: ResourceTypeName[]): Answer {
  return answerQuery(request, types, request.context.behaviour.readQuery(request));
}

/** Answers POST on `/.search`, the same query with its parameters in the body (RFC 7644 §3.4.3). */
export function searchResources(request: ScimRequest, types: ResourceTypeName[]): Answer {
  return answerQuery(request, types, request.context.behaviour.readSearch(request));
}

/** Reads a query from the URL; parameters we do not know are ignored (RFC 7644 §3.4.2). */
export function readQuery({ query, context: { behaviour } }: ScimRequest): Query {
  const { startIndex, count } = behaviour.readPaging(
    query.get('startIndex') ?? undefined,
    query.get('count') ?? undefined,
    behaviour.limits,
  );
  return {
    filter: query.get('filter') ?? undefined,
    sortBy: query.get('sortBy') ?? undefined,
    descending: query.get('sortOrder')?.toLowerCase() === 'descending',
    startIndex,
    count,
    selection: behaviour.readSelection(
      namesFromUrl(query, 'attributes'),
      namesFromUrl(query, 'excludedAttributes'),
      behaviour.resourceTypes,
    ),
  };
}

/**
 * Reads a query from a search body.
 * @throws invalidSyntax when the body is no SearchRequest
 */
export function readSearch({ body, context: { behaviour } }: ScimRequest): Query {
  const urn = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
  const message = readMessage(body, urn);
  const text = (name: string): string | undefined => {
    const value = message[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw invalidSyntax(`${name} has to be a string`);
    return value;
  };
  const number = (name: string): string | number | undefined => {
    const value = message[name];
    return typeof value === 'number' ? value : text(name);
  };
  const { startIndex, count } = behaviour.readPaging(number('startIndex'), number('count'), behaviour.limits);
  return {
    filter: text('filter'),
    sortBy: text('sortBy'),
    descending: text('sortOrder')?.toLowerCase() === 'descending',
    startIndex,
    count,
    selection: behaviour.readSelection(
      namesFromBody(message.attributes, 'attributes'),
      namesFromBody(message.excludedAttributes, 'excludedAttributes'),
      behaviour.resourceTypes,
    ),
  };
}

function answerQuery({ context }: ScimRequest, types: ResourceTypeName[], query: Query): Answer {
  const { behaviour } = context;
  const page = behaviour.runQuery(context, types, query);
  const resources = page.resources.map((resource) => behaviour.represent(context, resource, query.selection));
  return { status: 200, headers: {}, body: behaviour.listResponse(page, resources) };
}

/** Filters, then sorts, then cuts out the page: totalResults counts everything that matches. */
export function runQuery(context: Context, types: ResourceTypeName[], query: Query): Page {
  const { behaviour, store } = context;
  const { filter, sortBy, startIndex, count } = query;
  if (filter === undefined && sortBy === undefined && types.length === 1) {
    const table = store.tables[types[0] as ResourceTypeName];
    const resources = behaviour.slicePage(table.resources.values(), startIndex, count);
    return { totalResults: table.resources.size, startIndex, resources };
  }
  const parsed = filter === undefined ? undefined : behaviour.parseFilter(filter, behaviour.limits);
  const found = types.flatMap((type) => behaviour.selectResources(context, type, parsed, types.length > 1));
  const sorted = sortBy === undefined ? found : behaviour.sortResources(context, found, sortBy, query.descending);
  return { totalResults: sorted.length, startIndex, resources: behaviour.slicePage(sorted, startIndex, count) };
}

/** Finds the resources of a type that a filter matches, in order of creation. */
export function selectResources(
  context: Context,
  type: ResourceTypeName,
  filter: Filter | undefined,
  lenient: boolean,
): Resource[] {
  const { behaviour, store } = context;
  const all = store.tables[type].resources;
  if (filter === undefined) return [...all.values()];
  const matches = behaviour.compileFilter(context, type, filter, lenient);
  const candidates = behaviour.findCandidates(context, type, filter);
  const found: Resource[] = [];
  if (candidates === undefined) {
    for (const resource of all.values()) if (matches(resource)) found.push(resource);
    return found;
  }
  for (const id of candidates) {
    const resource = getResource(store, type, id);
    if (resource !== undefined && matches(resource)) found.push(resource);
  }
  return found.sort((a, b) => a.sequence - b.sequence);
}
