import type { Context, ScimRequest } from './behaviour';
import { notFound, scimError } from './errors';
import type { Answer, JsonObject, SchemaDefinition } from './types';

const CONFIG_URN = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const RESOURCE_TYPE_URN = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const SCHEMA_URN = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

/** What this provider can do (RFC 7643 §5). The limits are those that are enforced. */
export function serviceProviderConfig({ behaviour, baseUrl }: Context): JsonObject {
  const { maxOperations, maxBodyBytes, maxResults } = behaviour.limits;
  return {
    schemas: [CONFIG_URN],
    documentationUri: 'https://www.rfc-editor.org/rfc/rfc7644',
    patch: { supported: true },
    bulk: { supported: false, maxOperations, maxPayloadSize: maxBodyBytes },
    filter: { supported: true, maxResults },
    changePassword: { supported: true },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'One bearer token in the Authorization header.',
        specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${baseUrl}/ServiceProviderConfig` },
  };
}

/** The resource types (RFC 7643 §6). */
export function describeResourceTypes({ baseUrl, behaviour }: Context): JsonObject[] {
  return Object.values(behaviour.resourceTypes).map(({ name, endpoint, description, schema, extensions }) => ({
    schemas: [RESOURCE_TYPE_URN],
    id: name,
    name,
    endpoint,
    description,
    schema: schema.id,
    ...(extensions.length === 0
      ? {}
      : { schemaExtensions: extensions.map(({ id }) => ({ schema: id, required: false })) }),
    meta: { resourceType: 'ResourceType', location: `${baseUrl}/ResourceTypes/${name}` },
  }));
}

/** The schemas of all resource types (RFC 7643 §7). Common attributes are part of none (§3.1). */
export function describeSchemas({ baseUrl, behaviour }: Context): JsonObject[] {
  const describe = ({ id, name, description, attributes }: SchemaDefinition): JsonObject => ({
    schemas: [SCHEMA_URN],
    id,
    name,
    description,
    attributes: attributes as unknown as JsonObject[],
    meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${id}` },
  });
  return Object.values(behaviour.resourceTypes).flatMap(({ schema, extensions }) =>
    [schema, ...extensions].map(describe),
  );
}

/** A filter on discovery is refused, so that nobody takes its result for filtered (RFC 7644 §4). */
export function refuseDiscoveryFilter({ query }: ScimRequest): void {
  if (query.has('filter')) throw scimError(403, 'discovery endpoints cannot be filtered');
}

export function readServiceProviderConfig(request: ScimRequest): Answer {
  request.context.behaviour.refuseDiscoveryFilter(request);
  return ok(request.context.behaviour.serviceProviderConfig(request.context));
}

/** Answers a discovery list, or the one entry of it that the URL names; paging parameters are ignored. */
function readDiscovery({ context, segments }: ScimRequest, entries: JsonObject[]): Answer {
  const wanted = segments[1];
  if (wanted === undefined)
    return ok(context.behaviour.listResponse({ totalResults: entries.length, startIndex: 1 }, entries));
  const entry = entries.find(({ id }) => String(id).toLowerCase() === wanted.toLowerCase());
  if (entry === undefined) throw notFound(`${segments[0]} has no "${wanted}"`);
  return ok(entry);
}

export function readResourceTypes(request: ScimRequest): Answer {
  const { behaviour } = request.context;
  behaviour.refuseDiscoveryFilter(request);
  return readDiscovery(request, behaviour.describeResourceTypes(request.context));
}

export function readSchemas(request: ScimRequest): Answer {
  const { behaviour } = request.context;
  behaviour.refuseDiscoveryFilter(request);
  return readDiscovery(request, behaviour.describeSchemas(request.context));
}

function ok(body: JsonObject): Answer {
  return { status: 200, headers: {}, body };
}
