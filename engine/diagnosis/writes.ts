import type { Answered } from '../../contract/check';
import type { Json, RecordedExchange } from '../../contract/results';
import { findAttribute, parseAttributePath } from '../../scim/attribute-path';
import { isSuccess } from '../../scim/exchanges';
import { arrayOf, isUnassigned, type JsonObject, objectOf, objectsOf, sameJson, stringOf } from '../../scim/json';
import { resourcesOf } from '../../scim/list-response';
import { idInPath } from '../../scim/paths';
import { urn } from '../../scim/urns';

/** One attribute that one request sets or removes, and what came of it. */
export interface Write {
  exchange: Answered;
  /** As found in a resource: `name.givenName`, `urn:…:User:department`. */
  attribute: string;
  /** The operation as it was sent; null for the body of a POST. */
  operation: JsonObject | null;
  /** The key of a value without path, or of a POST's body; null when the operation has a path. */
  key: string | null;
  /** Null for a removal. */
  value: Json;
  /** `unknown` where no later read tells: nothing read, nothing to change, or written twice. */
  effect: 'stored' | 'ignored' | 'altered' | 'refused' | 'unknown';
}

/** Statuses that refuse what a request says, as opposed to what it is about. */
const refusals = [400, 422, 501];

/** The path of a request without the query. */
export const pathOf = ({ request }: Pick<RecordedExchange, 'request'>): string =>
  URL.canParse(request.url) ? new URL(request.url).pathname.replace(/\/$/, '') : request.url;

export const isCollection = (exchange: Answered) => /\/(Users|Groups)$/.test(pathOf(exchange));
const isProjected = ({ request }: Answered) => /[?&](excluded)?attributes=/i.test(request.url);

/** The path of the resource that an exchange is about: for a POST, of the one that it created. */
function subjectOf(exchange: Answered): string | undefined {
  if (exchange.request.method !== 'POST') return isCollection(exchange) ? undefined : pathOf(exchange);
  const id = stringOf(objectOf(exchange.response.body)?.id);
  return isCollection(exchange) && isSuccess(exchange) && id ? `${pathOf(exchange)}/${idInPath(id)}` : undefined;
}

/** A resource on its way through the run: how it was last seen, and what was written since. */
interface Subject {
  before: Json | undefined;
  seen: Json | undefined;
  open: Write[];
}

/**
 * All that a run wrote, and whether a later read of the same resource shows it. Reads are repeated while they show nothing
 * new, so every read before the next write counts, and what one of them showed is stored.
 */
export function writesOf(exchanges: readonly Answered[]): Write[] {
  const writes: Write[] = [];
  const subjects = new Map<string, Subject>();
  const subject = (name: string): Subject => {
    const known = subjects.get(name) ?? { before: undefined, seen: undefined, open: [] };
    subjects.set(name, known);
    return known;
  };
  for (const exchange of exchanges) {
    const { method } = exchange.request;
    const sent =
      method === 'PATCH' ? patched(exchange) : method === 'POST' && isCollection(exchange) ? posted(exchange) : [];
    writes.push(...sent);
    if (refusals.includes(exchange.response.status)) for (const write of sent) write.effect = 'refused';
    const name = subjectOf(exchange);
    if (name !== undefined && method !== 'GET' && isSuccess(exchange)) {
      const written = subject(name);
      if (method === 'POST') written.before = exchange.response.body ?? null;
      if (written.seen !== undefined) Object.assign(written, { before: written.seen, seen: undefined, open: [] });
      written.open.push(...sent);
    }
    if (method === 'GET') for (const [read, body] of shownIn(exchange)) look(subject(read), body);
  }
  return writes;
}

function look(subject: Subject, after: Json): void {
  const { before, open } = subject;
  for (const write of open)
    if (before !== undefined && write.effect !== 'stored' && !isOverwritten(write, open))
      write.effect = effectOf(write, write.operation === null ? {} : before, after);
  subject.seen = after;
}

/** Resources that an answer shows in full, each with its path. */
function shownIn(exchange: Answered): [string, Json][] {
  const { status, body } = exchange.response;
  if (status !== 200 || isProjected(exchange)) return [];
  if (!isCollection(exchange)) return [[pathOf(exchange), body ?? null]];
  return resourcesOf(body).flatMap((resource): [string, Json][] => {
    const id = stringOf(resource.id);
    return id === undefined ? [] : [[`${pathOf(exchange)}/${idInPath(id)}`, resource]];
  });
}

/** Of several writes to an attribute only the last can be seen; members come and go by themselves. */
export const isOverwritten = (write: Write, writes: readonly Write[]) =>
  write.attribute !== 'members' && writes.findLast(({ attribute }) => attribute === write.attribute) !== write;

function patched(exchange: Answered): Write[] {
  return objectsOf(objectOf(exchange.request.body)?.Operations).flatMap((operation): Write[] => {
    const path = stringOf(operation.path);
    const value = operation.value ?? null;
    const common = { exchange, operation, effect: 'unknown' as const };
    if (path === undefined || isSchema(path))
      return Object.entries(objectOf(value) ?? {}).map(([key, inner]) => ({
        ...common,
        attribute: canonical(path === undefined ? key : `${path}:${key}`),
        key: path === undefined ? key : null,
        value: inner,
      }));
    return [{ ...common, attribute: canonical(path), key: null, value }];
  });
}

/** The attributes of a new resource. Of the items of multi-valued ones only a refusal tells anything. */
function posted(exchange: Answered): Write[] {
  const write = (key: string, attribute: string, value: Json): Write[] =>
    Array.isArray(value)
      ? objectsOf(value).flatMap((item) =>
          Object.entries(item).flatMap(([name, part]) => write(key, `${attribute}[].${name}`, part)),
        )
      : [{ exchange, operation: null, attribute, key, value, effect: 'unknown' }];
  return Object.entries(objectOf(exchange.request.body) ?? {}).flatMap(([key, value]) => {
    if (['schemas', 'id', 'meta'].includes(key)) return [];
    const parts = objectOf(value);
    if (!parts) return write(key, key, value);
    const separator = /^urn:/i.test(key) ? ':' : '.';
    return Object.entries(parts).flatMap(([name, part]) => write(key, `${key}${separator}${name}`, part));
  });
}

const isSchema = (text: string) => /^urn:.*:2\.0:\w+$/i.test(text);

/** Attribute names are the same in any case; answers are in camelCase. */
const canonical = (path: string) => {
  const core = new RegExp(`^(${urn.user}|${urn.group}):`, 'i');
  return path.replace(core, '').replace(/\.([A-Z])/g, (dotted) => (dotted === '.0' ? dotted : dotted.toLowerCase()));
};

/** The value at an attribute path; undefined where nothing can stand there. */
function at(resource: Json, attribute: string): Json | undefined {
  try {
    return findAttribute(resource, attribute).value;
  } catch {
    // A path that nobody can resolve shows nothing.
    return undefined;
  }
}

/** What a path with a type names in the items of a list that shows no type of any: which of them it means is not to be seen. */
function untypedParts(resource: Json, path: string): Json[] {
  if (!path.includes('[')) return [];
  try {
    const { attribute, filter, subAttribute } = parseAttributePath(path);
    const items = objectsOf(objectOf(resource)?.[attribute]);
    if (filter?.attribute.toLowerCase() !== 'type' || subAttribute === null) return [];
    return items.every(({ type }) => isUnassigned(type)) ? items.map((item) => item[subAttribute] ?? null) : [];
  } catch {
    // As above.
    return [];
  }
}

function effectOf(write: Write, before: Json, after: Json): Write['effect'] {
  const { operation, attribute, value } = write;
  if (attribute.includes('[].')) return 'unknown';
  const isRemoval = /^remove$/i.test(stringOf(operation?.op) ?? '') || isUnassigned(value);
  const [was, is] = [at(before, attribute), at(after, attribute)];
  const ids = idsIn(value);
  if (attribute === 'members' && ids.length > 0)
    return membership(ids, isRemoval, idsIn(was ?? null), idsIn(is ?? null));
  if (isRemoval)
    return isUnassigned(was) ? 'unknown' : isUnassigned(is) ? 'stored' : sameJson(was, is) ? 'ignored' : 'altered';
  if (isSame(value, was)) return 'unknown';
  const untyped = untypedParts(after, attribute);
  if (untyped.length > 0) return untyped.some((part) => isSame(value, part)) ? 'stored' : 'unknown';
  return isSame(value, is)
    ? 'stored'
    : sameJson(was, is) || (isUnassigned(was) && isUnassigned(is))
      ? 'ignored'
      : 'altered';
}

const idsIn = (value: Json) =>
  (Array.isArray(value) ? objectsOf(value) : [objectOf(value) ?? {}]).flatMap((item) => stringOf(item.value) ?? []);

function membership(ids: string[], isRemoval: boolean, before: string[], after: string[]): Write['effect'] {
  const moved = ids.filter((id) => before.includes(id) === isRemoval);
  if (moved.length === 0) return 'unknown';
  const done = moved.filter((id) => after.includes(id) !== isRemoval).length;
  return done === moved.length ? 'stored' : done === 0 ? 'ignored' : 'altered';
}

/** A text for a boolean is stored as the boolean that it means, a bare id of a manager as a reference. */
function isSame(sent: Json, stored: Json | undefined): boolean {
  if (typeof stored === 'boolean' && typeof sent === 'string') return sent.toLowerCase() === String(stored);
  if (typeof sent === 'string' && objectOf(stored)) return objectOf(stored)?.value === sent;
  if (Array.isArray(sent)) return arrayOf(stored).length >= sent.length && sent.length > 0 && sameJson(sent, stored);
  return sameJson(sent, stored);
}
