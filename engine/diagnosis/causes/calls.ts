import type { CauseId } from '../../../contract/causes';
import type { Answered } from '../../../contract/check';
import { arrayOf, objectOf } from '../../../scim/json';
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

/** What a provider does to requests of one kind, whatever they say. */
export const callCauses = {
  'media-type': callCause({
    headline: ({ response }) => `Requests with Content-Type application/scim+json are refused with ${response.status}.`,
    fix: 'Register application/scim+json, with any charset parameter, with the JSON body parser beside application/json: every POST and PATCH of Entra carries it.',
    has: isScimJson,
    isBroken: answered(415),
    contrast: (exchange) => header(exchange, 'content-type').startsWith('application/json'),
    least: 2,
  }),
  'patch-media-type': callCause({
    headline: ({ response }) => `A PATCH with Content-Type application/scim+json is refused with ${response.status}.`,
    fix: 'Let PATCH take the body parser of POST: application/scim+json is what Entra sends with both.',
    has: (exchange) => method(exchange) === 'PATCH' && isScimJson(exchange),
    isBroken: answered(415),
    contrast: (exchange) =>
      method(exchange) === 'PATCH' && header(exchange, 'content-type').startsWith('application/json'),
    least: 3,
  }),
  'patch-not-routed': callCause({
    headline: ({ response }) =>
      `PATCH is not routed: every one is answered with ${response.status}, also for resources that are there.`,
    fix: 'Implement PATCH for users and groups, and let the method pass through proxies and gateways: Entra updates and disables with it and never falls back to PUT.',
    gate: 'connection.patch.routed',
    has: (exchange) => method(exchange) === 'PATCH',
    isBroken: answered(404, 405, 501),
    contrast: (exchange) => method(exchange) === 'GET' && !isCollection(exchange) && collectionOf(exchange) !== '',
    least: 3,
  }),
  'no-groups': callCause({
    headline: ({ response }) => `There are no groups: /Groups is answered with ${response.status}.`,
    fix: 'Implement /Groups with POST, GET, PATCH and DELETE, or switch the provisioning of groups off in Entra and choose a profile without groups.',
    implies: ['discovery.resource-types.group', 'discovery.schemas.group'],
    has: (exchange) => collectionOf(exchange) === 'Groups',
    isBroken: answered(404, 405, 501),
    contrast: (exchange) => collectionOf(exchange) === 'Users',
    least: 2,
  }),
  'group-patch-not-routed': callCause({
    headline: ({ response }) => `PATCH of groups is not routed: every one is answered with ${response.status}.`,
    fix: 'Implement PATCH for groups as for users: memberships and names of groups change by nothing else.',
    has: (exchange) => method(exchange) === 'PATCH' && collectionOf(exchange) === 'Groups',
    isBroken: answered(404, 405, 501),
    contrast: (exchange) => method(exchange) === 'PATCH' && collectionOf(exchange) === 'Users',
    least: 3,
  }),
  'delete-not-offered': callCause({
    headline: ({ response }) => `Nothing can be deleted: DELETE is answered with ${response.status}.`,
    fix: 'Implement DELETE, or untick Delete in the target object actions of the mapping: users who leave then stay disabled, and what this audit made stays behind.',
    has: (exchange) => method(exchange) === 'DELETE',
    isBroken: answered(405, 501),
    contrast: (exchange) => method(exchange) === 'GET',
  }),
  'foreign-schema': callCause({
    headline: () => 'Resources whose schemas name a URN that the provider does not know are refused.',
    fix: 'Ignore URNs in schemas that are unknown, in any order: Entra names the ADSCIM URN in every new group, and customers map extensions of their own.',
    has: (exchange) =>
      method(exchange) === 'POST' && isCollection(exchange) && isPlain(exchange) && hasForeignSchema(exchange),
    isBroken: answered(400, 422),
    contrast: (exchange) => method(exchange) === 'POST' && isCollection(exchange),
    least: 2,
  }),
  'unknown-parameter': callCause({
    headline: () => 'Queries with a parameter that RFC 7644 does not define are refused.',
    fix: 'Ignore query parameters that are unknown (RFC 7644 §3.4.2): the aadOptscim062020 flag of the Tenant URL is among them in every call.',
    has: (exchange) => method(exchange) === 'GET' && isCollection(exchange) && hasUnknownParameter(exchange),
    isBroken: answered(400, 422, 404),
    contrast: (exchange) =>
      isCollection(exchange) && method(exchange) === 'GET' && exchange.request.url.includes('filter='),
    least: 2,
  }),
} satisfies Partial<Record<CauseId, ProvableCause>>;
