import type { CauseId } from '../../../contract/causes';
import type { Answered } from '../../../contract/check';
import { arrayOf, objectOf, objectsOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { callCause } from '../by-call';
import type { ProvableCause } from '../cause';
import { isCollection, pathOf } from '../writes';

const header = ({ request }: Answered, name: string) =>
  Object.entries(request.headers)
    .find(([key]) => key.toLowerCase() === name)?.[1]
    ?.toLowerCase() ?? '';
const isScimJson = (exchange: Answered) => header(exchange, 'content-type').startsWith('application/scim+json');
const method = ({ request }: Answered) => request.method;
const answered =
  (...statuses: number[]) =>
  ({ response }: Answered) =>
    statuses.includes(response.status);
/** With the run's own token, and for something that can be there. */
const isPlain = ({ credentials, intent }: Answered) =>
  credentials === undefined && intent !== 'wrong' && intent !== 'malformed';
const collectionOf = (exchange: Answered) => /\/(Users|Groups)(?=\/|$)/.exec(pathOf(exchange))?.[1] ?? '';

const known = new Set([urn.user, urn.group, urn.enterprise].map((each) => each.toLowerCase()));
const hasForeignSchema = ({ request }: Answered) =>
  arrayOf(objectOf(request.body)?.schemas).some((each) => typeof each === 'string' && !known.has(each.toLowerCase()));

const parameters = ['filter', 'startindex', 'count', 'attributes', 'excludedattributes', 'sortby', 'sortorder'];
const hasUnknownParameter = ({ request }: Answered) =>
  [...new URL(request.url).searchParams.keys()].some((name) => !parameters.includes(name.toLowerCase()));

const isUserCreate = (exchange: Answered) =>
  method(exchange) === 'POST' && pathOf(exchange).endsWith('/Users') && isPlain(exchange);
const rolesIn = ({ request }: Answered) => objectOf(request.body)?.roles;
const operationsIn = ({ request }: Answered) => objectsOf(objectOf(request.body)?.Operations);

/** What a provider does to requests of one kind, whatever they say. */
export const callCauses = {
  'media-type': callCause({
    headline: ({ response }) =>
      `Requests with Content-Type application/scim+json are rejected with ${response.status}.`,
    fix: 'Let the JSON body parser accept application/scim+json, with any charset parameter, as well as application/json. Entra sends it with every POST and PATCH.',
    has: isScimJson,
    isBroken: answered(415),
    contrast: (exchange) => header(exchange, 'content-type').startsWith('application/json'),
    least: 2,
  }),
  'patch-media-type': callCause({
    headline: ({ response }) => `A PATCH with Content-Type application/scim+json is rejected with ${response.status}.`,
    fix: 'Use the body parser of POST for PATCH too: Entra sends application/scim+json with both.',
    has: (exchange) => method(exchange) === 'PATCH' && isScimJson(exchange),
    isBroken: answered(415),
    contrast: (exchange) =>
      method(exchange) === 'PATCH' && header(exchange, 'content-type').startsWith('application/json'),
    least: 3,
  }),
  'json-media-type': callCause({
    headline: ({ response }) => `Requests with Content-Type application/json are rejected with ${response.status}.`,
    fix: 'Let the JSON body parser accept application/json as well as application/scim+json (RFC 7644 §3.1).',
    has: (exchange) => header(exchange, 'content-type').startsWith('application/json'),
    isBroken: answered(415),
    contrast: (exchange) => method(exchange) === 'PATCH' && isScimJson(exchange),
  }),
  'empty-list': callCause({
    headline: ({ response }) => `A new user with an empty list of roles is rejected with ${response.status}.`,
    fix: 'Read an empty list as no value (RFC 7643 §2.5). Entra sends "roles": [] with every new user.',
    has: (exchange) =>
      isUserCreate(exchange) && Array.isArray(rolesIn(exchange)) && arrayOf(rolesIn(exchange)).length === 0,
    isBroken: answered(400, 422, 500),
    // The next attempt, which lacks nothing else.
    contrast: (exchange) => isUserCreate(exchange) && exchange.rung === 'without the empty roles list',
  }),
  'several-operations': callCause({
    headline: ({ response }) => `A PATCH with more than one operation is rejected with ${response.status}.`,
    fix: 'Apply all operations of a PATCH, one after the other (RFC 7644 §3.5.2). Entra sends many in one request.',
    has: (exchange) => method(exchange) === 'PATCH' && operationsIn(exchange).length > 1,
    isBroken: answered(400, 413, 422, 501),
    contrast: (exchange) => method(exchange) === 'PATCH' && operationsIn(exchange).length === 1,
    least: 3,
  }),
  'patch-not-routed': callCause({
    headline: ({ response }) =>
      `PATCH is not handled: every one is answered with ${response.status}, even for resources that exist.`,
    fix: 'Implement PATCH for users and groups, and let proxies and gateways pass the method through. Entra updates and disables with PATCH and never falls back to PUT.',
    gate: 'connection.patch.routed',
    has: (exchange) => method(exchange) === 'PATCH',
    isBroken: answered(404, 405, 501),
    contrast: (exchange) => method(exchange) === 'GET' && !isCollection(exchange) && collectionOf(exchange) !== '',
    least: 3,
  }),
  'no-groups': callCause({
    headline: ({ response }) => `Groups are not offered: /Groups is answered with ${response.status}.`,
    fix: 'Implement /Groups with POST, GET, PATCH and DELETE. Or turn off the provisioning of groups in Entra and choose a profile without groups.',
    implies: ['discovery.resource-types.group', 'discovery.schemas.group'],
    has: (exchange) => collectionOf(exchange) === 'Groups',
    isBroken: answered(404, 405, 501),
    contrast: (exchange) => collectionOf(exchange) === 'Users',
    least: 2,
  }),
  'group-patch-not-routed': callCause({
    headline: ({ response }) => `PATCH on /Groups is not handled: every one is answered with ${response.status}.`,
    fix: 'Implement PATCH for groups as for users: Entra changes the members and the name of a group in no other way.',
    has: (exchange) => method(exchange) === 'PATCH' && collectionOf(exchange) === 'Groups',
    isBroken: answered(404, 405, 501),
    contrast: (exchange) => method(exchange) === 'PATCH' && collectionOf(exchange) === 'Users',
    least: 3,
  }),
  'delete-not-offered': callCause({
    headline: ({ response }) => `Nothing can be deleted: DELETE is answered with ${response.status}.`,
    fix: 'Implement DELETE, or clear Delete in the target object actions of the mapping. Without DELETE, users who leave stay disabled, and what this audit created stays in the tenant.',
    has: (exchange) => method(exchange) === 'DELETE',
    isBroken: answered(405, 501),
    contrast: (exchange) => method(exchange) === 'GET',
  }),
  'foreign-schema': callCause({
    headline: () => 'Resources whose schemas name a URN that the provider does not know are rejected.',
    fix: 'Ignore unknown URNs in schemas, at any position. Entra names the ADSCIM URN in every new group, and customers map extensions of their own.',
    has: (exchange) =>
      method(exchange) === 'POST' && isCollection(exchange) && isPlain(exchange) && hasForeignSchema(exchange),
    isBroken: answered(400, 422),
    // The next attempt, which lacks nothing else.
    contrast: (exchange) =>
      exchange.rung === 'without the second URN of schemas' || exchange.rung === 'without custom extensions',
    least: 2,
  }),
  'unknown-parameter': callCause({
    headline: () => 'Queries with a parameter that RFC 7644 does not define are rejected.',
    fix: 'Ignore unknown query parameters (RFC 7644 §3.4.2). The flag aadOptscim062020 of the Tenant URL is one of them, in every call.',
    has: (exchange) => method(exchange) === 'GET' && isCollection(exchange) && hasUnknownParameter(exchange),
    isBroken: answered(400, 422, 404),
    contrast: (exchange) =>
      isCollection(exchange) && method(exchange) === 'GET' && exchange.request.url.includes('filter='),
    least: 2,
  }),
} satisfies Partial<Record<CauseId, ProvableCause>>;
