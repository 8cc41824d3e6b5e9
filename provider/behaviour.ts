import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { ScimError } from './errors';
import type { RequestUrl } from './request-url';
import type { Store } from './store';
import type {
  Answer,
  AttributeDefinition,
  AttributePath,
  Draft,
  Filter,
  FilterOperator,
  FilterValue,
  Json,
  JsonObject,
  Limits,
  Page,
  PatchOp,
  PatchOperation,
  PatchPath,
  PatchTarget,
  Query,
  Resource,
  ResourceTypeName,
  ResourceTypes,
  Selection,
} from './types';

/** What every part of a request's processing may need. */
export interface Context {
  behaviour: Behaviour;
  store: Store;
  /** Absolute URL of the tenant as this client addresses it, without a trailing slash. */
  baseUrl: string;
}

export interface ScimRequest {
  method: string;
  /** Decoded path segments below the base path. */
  segments: string[];
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** Parsed JSON, or undefined when the request has no body. */
  body: Json | undefined;
  context: Context;
}

export type Handler = (request: ScimRequest) => Answer | Promise<Answer>;

/** A target that is an attribute, as opposed to a whole schema. */
type AttributeTarget = Extract<PatchTarget, { kind: 'attribute' }>;
type SchemaTarget = Extract<PatchTarget, { kind: 'schema' }>;
/** How add, replace and remove work on the values of a multi-valued attribute; returns the values afterwards. */
type MultiValued = (context: Context, attribute: AttributeDefinition, items: JsonObject[], value: Json) => JsonObject[];
type MemberChange = (context: Context, draft: Draft, ids: string[]) => void;
type ItemTest = (item: JsonObject) => boolean;

/**
 * Every decision that a provider can get wrong, or take otherwise and still be right. The provider is assembled from
 * this record: `exemplary` holds the right implementations, and each is documented where it stands. To deviate, replace
 * one member and leave the rest.
 */
export interface Behaviour {
  limits: Limits;
  /** The schemas that are served: data, as the limits are. */
  resourceTypes: ResourceTypes;

  // HTTP
  splitUrl(url: string, basePath: string): RequestUrl;
  authenticate(authorization: string | undefined, token: string, request: ScimRequest): boolean;
  unauthorized(authorization: string | undefined): ScimError;
  /** Answers a request instead of the router, when it returns something. */
  beforeRoute(request: ScimRequest): Answer | undefined | Promise<Answer | undefined>;
  acceptsContentType(header: string | undefined): boolean;
  parseBody(bytes: Buffer): Json;
  route(request: ScimRequest): Answer | Promise<Answer>;
  refuseUnsupported(endpoint: string): Answer;
  errorBody(error: ScimError): JsonObject;
  /** The last word on every answer, errors included. */
  beforeSend(answer: Answer, request: ScimRequest): Answer;
  contentType(answer: Answer): string;
  send(answer: Answer, request: ScimRequest, response: ServerResponse): void;

  // Discovery
  readServiceProviderConfig(request: ScimRequest): Answer;
  readResourceTypes(request: ScimRequest): Answer;
  readSchemas(request: ScimRequest): Answer;
  refuseDiscoveryFilter(request: ScimRequest): void;
  serviceProviderConfig(context: Context): JsonObject;
  describeResourceTypes(context: Context): JsonObject[];
  describeSchemas(context: Context): JsonObject[];

  // The verbs
  createResource(request: ScimRequest, type: ResourceTypeName): Answer | Promise<Answer>;
  readResource(request: ScimRequest, type: ResourceTypeName): Answer | Promise<Answer>;
  replaceResource(request: ScimRequest, type: ResourceTypeName): Answer | Promise<Answer>;
  patchResource(request: ScimRequest, type: ResourceTypeName): Answer | Promise<Answer>;
  deleteResource(request: ScimRequest, type: ResourceTypeName): Answer | Promise<Answer>;
  listResources(request: ScimRequest, types: ResourceTypeName[]): Answer | Promise<Answer>;
  searchResources(request: ScimRequest, types: ResourceTypeName[]): Answer | Promise<Answer>;
  findResource(context: Context, type: ResourceTypeName, id: string): Resource;
  checkPreconditions(request: ScimRequest, resource: Resource): 'proceed' | 'not-modified';
  answerCreate(request: ScimRequest, resource: Resource): Answer;
  answerReplace(request: ScimRequest, resource: Resource): Answer;
  answerPatch(request: ScimRequest, resource: Resource): Answer;
  answerDelete(request: ScimRequest, resource: Resource): Answer;

  // Writing
  newDraft(type: ResourceTypeName): Draft;
  startReplace(resource: Resource): Draft;
  startPatch(resource: Resource): Draft;
  requireSchemas(type: ResourceTypeName, body: JsonObject, resourceTypes: ResourceTypes): void;
  requireAttributes(type: ResourceTypeName, attributes: JsonObject, resourceTypes: ResourceTypes): void;
  fillDefaults(type: ResourceTypeName, attributes: JsonObject, before: JsonObject | undefined): void;
  findConflict(
    context: Context,
    type: ResourceTypeName,
    attributes: JsonObject,
    ownId: string | undefined,
  ): string | undefined;
  refuseConflict(type: ResourceTypeName, otherId: string): never;
  assignId(draft: Draft): string;
  timestamp(previous: string | undefined): string;
  saveNew(context: Context, draft: Draft): Resource;
  saveChanged(context: Context, resource: Resource, draft: Draft): void;
  insertResource(store: Store, id: string, draft: Draft, created: string): Resource;
  updateResource(store: Store, resource: Resource, draft: Draft, lastModified: string): void;
  removeResource(store: Store, resource: Resource, lastModified: (group: Resource) => string): void;

  // Reading values
  isUnassigned(value: Json): boolean;
  readValue(behaviour: Behaviour, attribute: AttributeDefinition, value: Json): Json | undefined;
  readBoolean(value: Json): boolean | undefined;
  readString(value: string, attribute: AttributeDefinition): string;
  concealSecret(secret: string): string;
  readItems(behaviour: Behaviour, attribute: AttributeDefinition, value: Json): JsonObject[];
  readSubs(behaviour: Behaviour, attribute: AttributeDefinition, object: JsonObject): JsonObject;
  readReference(attribute: AttributeDefinition, id: string): JsonObject;
  tidyComplex(attribute: AttributeDefinition, object: JsonObject): JsonObject | undefined;
  unwrapSingle(attribute: AttributeDefinition, values: Json[]): Json;
  keepOnePrimary(items: JsonObject[], winner: number): JsonObject[];

  // PATCH
  readOperations(request: ScimRequest): PatchOperation[];
  matchOp(op: Json | undefined): PatchOp | undefined;
  parsePatchPath(text: string, limits: Limits): PatchPath | undefined;
  resolveAttribute(type: ResourceTypeName, name: string, resourceTypes: ResourceTypes): AttributePath | undefined;
  resolvePath(context: Context, type: ResourceTypeName, text: string): PatchTarget | undefined;
  resolveKey(context: Context, type: ResourceTypeName, key: string): PatchTarget | undefined;
  applyOperation(context: Context, draft: Draft, operation: PatchOperation): void;
  applyPathless(context: Context, draft: Draft, op: PatchOp, attributes: JsonObject): void;
  applySchema(context: Context, draft: Draft, op: PatchOp, target: SchemaTarget, value: Json | undefined): void;
  applyAttribute(context: Context, draft: Draft, op: PatchOp, path: AttributePath, value: Json | undefined): void;
  applyComplex(context: Context, draft: Draft, path: AttributePath, changes: JsonObject): void;
  applyMultiAdd: MultiValued;
  applyMultiReplace: MultiValued;
  applyMultiRemove: MultiValued;
  unassign(draft: Draft, op: PatchOp, path: AttributePath): void;
  refuseReadOnly(path: AttributePath): void;
  /** A key of a body or a path-less value that no schema has. */
  unknownAttribute(type: ResourceTypeName, key: string): void;
  /** The same for a read-only attribute. */
  readOnlyAttribute(context: Context, draft: Draft, path: AttributePath, value: Json): void;
  applyValuePath(
    context: Context,
    draft: Draft,
    op: PatchOp,
    path: AttributePath,
    filter: Filter,
    value: Json | undefined,
  ): void;
  applyToMatches(
    context: Context,
    op: PatchOp,
    path: AttributePath,
    filter: Filter,
    items: JsonObject[],
    matches: ItemTest,
    value: Json | undefined,
  ): JsonObject[];
  applyValuePathMiss(
    context: Context,
    path: AttributePath,
    filter: Filter,
    items: JsonObject[],
    value: Json,
    op: PatchOp,
  ): JsonObject[];
  applyRemoveMiss(path: AttributePath, items: JsonObject[]): JsonObject[];
  applyMembers(context: Context, draft: Draft, op: PatchOp, target: AttributeTarget, value: Json | undefined): void;
  applyMemberAdd: MemberChange;
  applyMemberReplace: MemberChange;
  applyMemberRemove: MemberChange;
  applyMemberRemoveWhere(context: Context, draft: Draft, path: AttributePath, filter: Filter): void;
  readMemberIds(value: Json): string[];
  resolveMember(context: Context, draft: Draft, id: string): ResourceTypeName;

  // Queries
  readQuery(request: ScimRequest): Query;
  readSearch(request: ScimRequest): Query;
  readPaging(
    startIndex: string | number | undefined,
    count: string | number | undefined,
    limits: Limits,
  ): { startIndex: number; count: number };
  runQuery(context: Context, types: ResourceTypeName[], query: Query): Page;
  selectResources(context: Context, type: ResourceTypeName, filter: Filter | undefined, lenient: boolean): Resource[];
  slicePage(items: Iterable<Resource>, startIndex: number, count: number): Resource[];
  sortResources(context: Context, resources: Resource[], sortBy: string, descending: boolean): Resource[];
  listResponse(page: Omit<Page, 'resources'>, resources: JsonObject[]): JsonObject;
  parseFilter(text: string, limits: Limits): Filter;
  resolveFilterPath(type: ResourceTypeName, name: string, resourceTypes: ResourceTypes): AttributePath | undefined;
  compileFilter(
    context: Context,
    type: ResourceTypeName,
    filter: Filter,
    lenient: boolean,
  ): (resource: Resource) => boolean;
  compileItemFilter(context: Context, attribute: AttributeDefinition, filter: Filter): ItemTest;
  findCandidates(context: Context, type: ResourceTypeName, filter: Filter): readonly string[] | undefined;
  coerceFilterValue(operator: FilterOperator, value: FilterValue, attribute: AttributeDefinition): FilterValue;
  foldCase(text: string, caseExact: boolean): string;
  compareStrings(operator: FilterOperator, actual: string, expected: string): boolean;

  // Representation
  readSelection(attributes: string[], excluded: string[], resourceTypes: ResourceTypes): Selection;
  isReturned(selection: Selection, path: AttributePath): boolean;
  represent(context: Context, resource: Resource, selection: Selection): JsonObject;
  schemasOf(type: ResourceTypeName, output: JsonObject, resourceTypes: ResourceTypes): Json;
  showMeta(context: Context, resource: Resource): JsonObject;
  showMembers(context: Context, group: Resource): JsonObject[];
  showGroups(context: Context, user: Resource): JsonObject[];
  showManager(context: Context, manager: JsonObject): JsonObject;
  locationOf(baseUrl: string, type: ResourceTypeName, id: string): string;
  versionOf(resource: Resource): string;
}
