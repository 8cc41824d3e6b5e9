import type { Call, Profile } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';
import { findAttribute, writeAttribute } from '../../scim/attribute-path';
import { isUnassigned, type JsonObject, objectOf } from '../../scim/json';
import type { Collection } from '../../scim/paths';
import { urn } from '../../scim/urns';

/** The body of a create call, and how it differs from Entra's own; null for that one. */
export interface Rung {
  body: JsonObject;
  change: string | null;
  /** How far down it is, counted from 0: the same for all bodies of a collection. */
  depth: number;
}

/** How far down each collection's ladder a run already is: what was refused once is not sent dozens of times. */
export type Rungs = Record<Collection, number> & {
  /** What bodies are sent as, where a create call was refused with 415 as Entra's own media type and accepted as this. */
  mediaType?: typeof otherMediaType;
};

/** What a provider that cannot read application/scim+json most likely reads. */
export const otherMediaType = 'application/json';
export const withoutMediaType = 'without the media type application/scim+json';

export const topRungs = (): Rungs => ({ Users: 0, Groups: 0 });

type Step = [what: string, change: (body: JsonObject, profile: Profile) => JsonObject];

const omit = (body: JsonObject, isOmitted: (name: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !isOmitted(name)));

/** Without some URNs, in `schemas` and as members. */
function withoutUrns(body: JsonObject, isOmitted: (name: string) => boolean): JsonObject {
  const rest = omit(body, (name) => /^urn:/i.test(name) && isOmitted(name));
  const { schemas } = body;
  if (!Array.isArray(schemas)) return rest;
  return { ...rest, schemas: schemas.filter((name) => typeof name !== 'string' || !isOmitted(name)) };
}

const userSteps: Step[] = [
  ['the empty roles list', (body) => omit(body, (name) => name === 'roles' && isUnassigned(body[name]))],
  ['null values and meta', (body) => omit(body, (name) => name === 'meta' || body[name] === null)],
  ['custom extensions', (body) => withoutUrns(body, (name) => name !== urn.user && name !== urn.enterprise)],
  ['the enterprise extension', (body) => withoutUrns(body, (name) => name !== urn.user)],
  ['all that it does not require', (body, profile) => required(body, profile)],
];

const groupSteps: Step[] = [
  ['the second URN of schemas', (body) => ({ ...body, schemas: [urn.group] })],
  ['meta', (body) => omit(body, (name) => name === 'meta')],
  ['an externalId', (body) => omit(body, (name) => name === 'externalId')],
];

/** The userName, whether the user is active, and what the provider says that it requires. */
function required(body: JsonObject, { users }: Profile): JsonObject {
  const least: JsonObject = { schemas: [urn.user] };
  const needed = users.attributes.filter((attribute) => attribute.required).map(({ path }) => path);
  for (const path of ['userName', 'active', ...needed]) {
    const { value } = findAttribute(body, path);
    if (!isUnassigned(value)) writeAttribute(least, path, value ?? null);
  }
  return least;
}

/**
 * The bodies to try for a plain create call, Entra's own first. Each goes without one thing more than the one before; those
 * that would change nothing are left out. The last one of groups is Entra's own with a member.
 * @param member the id of a user who may be that member
 */
export function ladderOf(collection: Collection, body: JsonObject, profile: Profile, member?: string): Rung[] {
  const rungs: Rung[] = [{ body, change: null, depth: 0 }];
  const steps = collection === 'Users' ? userSteps : groupSteps;
  for (const [index, [what, change]] of steps.entries()) {
    const last = rungs.at(-1) as Rung;
    const next = change(last.body, profile);
    if (JSON.stringify(next) !== JSON.stringify(last.body))
      rungs.push({ body: next, change: `without ${what}`, depth: index + 1 });
  }
  if (collection === 'Groups' && member !== undefined && isUnassigned(body.members))
    rungs.push({ body: { ...body, members: [{ value: member }] }, change: 'with a member', depth: steps.length + 1 });
  return rungs;
}

/** The collection that a call adds a resource to; undefined where it adds none, or its body is no object. */
export function createdBy({ method, path, body }: Call): Collection | undefined {
  if (method !== 'POST' || !objectOf(body)) return undefined;
  return path === '/Users' || path === '/Groups' ? (path.slice(1) as Collection) : undefined;
}

/** The collection of what a call sends as a whole, to create or to replace it; undefined where it sends no such thing. */
export function wholeOf(call: Call): Collection | undefined {
  const [, collection] = call.method === 'PUT' ? (/^\/(Users|Groups)\/[^/]+$/.exec(call.path) ?? []) : [];
  return collection !== undefined && objectOf(call.body) ? (collection as Collection) : createdBy(call);
}

/** Refusals that are about credentials, a conflict, the size or the moment; another body would not change them. */
const aboutOtherThings = [401, 403, 404, 405, 409, 413, 415, 429, 503];

export const isRefusedForItsType = ({ response }: Pick<RecordedExchange, 'response'>) => response?.status === 415;

export const isRefusedForItsBody = ({ response }: Pick<RecordedExchange, 'response'>) =>
  response !== null && response.status >= 400 && !aboutOtherThings.includes(response.status);
