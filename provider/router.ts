import type { Behaviour, Handler, ScimRequest } from './behaviour';
import { notFound, scimError } from './errors';
import type { Answer, ResourceTypeName } from './types';

/** The verbs that a URL knows, each with what answers it. */
type Route = Readonly<Record<string, Handler>>;

const collections: Readonly<Record<string, ResourceTypeName>> = { Users: 'User', Groups: 'Group' };

/**
 * Answers a request by its path and verb (RFC 7644 §3.2).
 * @throws 404 for an unknown path, 405 with `Allow` for a verb that the path does not know
 */
export function route(request: ScimRequest): Answer | Promise<Answer> {
  const known = routeOf(request.context.behaviour, request.segments);
  if (known === undefined) throw notFound('there is nothing at this URL');
  const handler = known[request.method];
  if (handler !== undefined) return handler(request);
  const allow = Object.keys(known).join(', ');
  throw scimError(405, `${request.method} is not supported here; these are: ${allow}`, undefined, { Allow: allow });
}

function routeOf(behaviour: Behaviour, segments: string[]): Route | undefined {
  const [first, second, ...rest] = segments;
  if (rest.length > 0) return undefined;
  if (first === undefined) return { GET: (request) => behaviour.listResources(request, ['User', 'Group']) };
  const type = Object.hasOwn(collections, first) ? collections[first] : undefined;
  if (type !== undefined) return resourceRoute(behaviour, type, second);
  if (first === 'ServiceProviderConfig' && second === undefined) return { GET: behaviour.readServiceProviderConfig };
  if (first === 'ResourceTypes') return { GET: behaviour.readResourceTypes };
  if (first === 'Schemas') return { GET: behaviour.readSchemas };
  if (second !== undefined) return undefined;
  if (first === '.search') return { POST: (request) => behaviour.searchResources(request, ['User', 'Group']) };
  if (first === 'Bulk' || first === 'Me') return notImplemented(first, behaviour);
  return undefined;
}

function resourceRoute(behaviour: Behaviour, type: ResourceTypeName, id: string | undefined): Route {
  if (id === undefined) {
    return {
      GET: (request) => behaviour.listResources(request, [type]),
      POST: (request) => behaviour.createResource(request, type),
    };
  }
  if (id === '.search') return { POST: (request) => behaviour.searchResources(request, [type]) };
  return {
    GET: (request) => behaviour.readResource(request, type),
    PUT: (request) => behaviour.replaceResource(request, type),
    PATCH: (request) => behaviour.patchResource(request, type),
    DELETE: (request) => behaviour.deleteResource(request, type),
  };
}

/** Bulk operations and the alias /Me are optional; a provider without them says 501 (RFC 7644 §3.7, §3.11). */
function notImplemented(name: string, behaviour: Behaviour): Route {
  const refuse: Handler = () => behaviour.refuseUnsupported(name);
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** @throws 501 */
export function refuseUnsupported(name: string): never {
  throw scimError(501, `/${name} is not supported`);
}
