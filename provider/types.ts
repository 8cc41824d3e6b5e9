export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

export type ResourceTypeName = 'User' | 'Group';

/** One attribute of a schema, exactly as /Schemas shows it (RFC 7643 §7). */
export interface AttributeDefinition {
  name: string;
  type: 'string' | 'boolean' | 'integer' | 'complex' | 'reference' | 'binary' | 'dateTime';
  multiValued: boolean;
  description: string;
  required: boolean;
  mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  returned: 'always' | 'never' | 'default' | 'request';
  uniqueness: 'none' | 'server' | 'global';
  caseExact?: boolean;
  canonicalValues?: string[];
  referenceTypes?: string[];
  subAttributes?: AttributeDefinition[];
}

export interface SchemaDefinition {
  id: string;
  name: string;
  description: string;
  attributes: AttributeDefinition[];
}

/**
 * Attributes that a tenant knows besides those of RFC 7643: of a core schema when `urn` names it, else of an extension.
 * What a schema lists already stays as it is; of a complex attribute only the missing parts are added.
 */
export interface SchemaAddition {
  resourceType: ResourceTypeName;
  urn: string;
  attributes: AddedAttribute[];
}

export interface AddedAttribute {
  name: string;
  type: 'string' | 'boolean' | 'integer' | 'dateTime' | 'complex';
  multiValued?: boolean;
  canonicalValues?: string[];
  subAttributes?: AddedAttribute[];
}

/** A resource type and its schemas (RFC 7643 §6). */
export interface ResourceType {
  name: ResourceTypeName;
  endpoint: string;
  description: string;
  schema: SchemaDefinition;
  extensions: SchemaDefinition[];
  /** Every attribute name a client may write, in lower case. */
  names: ReadonlyMap<string, AttributePath>;
}

export type ResourceTypes = Readonly<Record<ResourceTypeName, ResourceType>>;

/** Where an attribute name leads. `key` is the canonical spelling: `name.givenName`, or with the URN for an extension. */
export interface AttributePath {
  key: string;
  extension: string | undefined;
  attribute: AttributeDefinition;
  sub: AttributeDefinition | undefined;
}

/** A stored resource. Attributes carry canonical names; data of an extension stands under its URN. */
export interface Resource {
  type: ResourceTypeName;
  id: string;
  /** Position in creation order: what makes pages stable. */
  sequence: number;
  revision: number;
  created: string;
  lastModified: string;
  attributes: JsonObject;
  /** Members by id, groups only. A map, so that one change in a large group costs one change. */
  members: Map<string, ResourceTypeName>;
}

/** What a write changes in a membership, next to what is stored; see member-draft.ts. */
export interface MemberDraft {
  base: ReadonlyMap<string, ResourceTypeName>;
  added: Map<string, ResourceTypeName>;
  removed: Set<string>;
}

/** The copy that a request works on; nothing is stored before the whole request has succeeded (RFC 7644 §3.5.2). */
export interface Draft {
  type: ResourceTypeName;
  /** Undefined while the resource is being created. */
  id: string | undefined;
  attributes: JsonObject;
  members: MemberDraft;
}

export type FilterOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';
export type FilterValue = string | number | boolean | null;

/** A parsed filter (RFC 7644 §3.4.2.2); names are still as the client wrote them. */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; filter: Filter }
  | { kind: 'present'; path: string }
  | { kind: 'compare'; path: string; operator: FilterOperator; value: FilterValue }
  /** `emails[type eq "work"]`, with `rest` for what may follow: `.value eq "x"` or `.value pr`. */
  | { kind: 'values'; path: string; filter: Filter; rest: Filter | undefined };

/** A PATCH path as written (RFC 7644 §3.5.2, figure 7). */
export interface PatchPath {
  attribute: string;
  filter: Filter | undefined;
  sub: string | undefined;
}

/** What a PATCH path or a key of a path-less value points at. */
export type PatchTarget =
  | { kind: 'schema'; urn: string; core: boolean }
  | { kind: 'attribute'; path: AttributePath; filter: Filter | undefined };

export type PatchOp = 'add' | 'replace' | 'remove';

export interface PatchOperation {
  op: PatchOp;
  path: string | undefined;
  /** Undefined when the operation has no `value` member. */
  value: Json | undefined;
}

/** Which attributes the client wants (RFC 7644 §3.9); names are canonical keys. */
export interface Selection {
  mode: 'default' | 'only' | 'except';
  names: ReadonlySet<string>;
  /** Attributes of which only some sub-attributes are named. */
  partial: ReadonlySet<string>;
}

/** A query, from the URL or from a search body (RFC 7644 §3.4.2, §3.4.3). */
export interface Query {
  filter: string | undefined;
  sortBy: string | undefined;
  descending: boolean;
  startIndex: number;
  count: number;
  selection: Selection;
}

/** What a query matched, before and after paging. */
export interface Page {
  totalResults: number;
  startIndex: number;
  resources: Resource[];
}

export interface Limits {
  maxBodyBytes: number;
  maxOperations: number;
  maxResults: number;
  maxFilterLength: number;
  maxFilterDepth: number;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Undefined: no body at all. A string is sent as it is, anything else as JSON. */
  body: JsonObject | string | undefined;
}
