import type { Capability } from '../../contract/check';
import type { Call, Profile } from '../../contract/probe';
import type { Json, RecordedExchange } from '../../contract/results';
import { isReadablePath, parseAttributePath } from '../../scim/attribute-path';
import { arrayOf, type JsonObject, objectOf, objectsOf, stringOf } from '../../scim/json';
import { resourcesOf } from '../../scim/list-response';
import { urn } from '../../scim/urns';
import { makeRedactor } from '../http/redact';
import { type AskElsewhere, nothingAt } from './nothing-there';

/** What was learned of the target before the suites are registered. Each document may be missing. */
export interface Discovered {
  serviceProviderConfig: Json | null;
  resourceTypes: Json | null;
  schemas: Json | null;
  /** What a list of groups was answered with; only asked where /ResourceTypes does not say whether there are any. */
  groupsStatus?: number;
  /** The directory had no users before this run. */
  isEmpty?: true;
  /** The domain of the userName, or of an address, of the first of them. */
  userDomain?: string;
}

/** The target cannot be judged at all: nothing answers, the token is refused, or it is not SCIM. Exit code 3. */
export class TargetError extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

/**
 * A refusal quotes the provider, which may have quoted the token, or hold what moves the cursor of a terminal.
 * @returns the error as it may be shown; any other as it is
 */
export function quotable(error: unknown, token: string): unknown {
  if (!(error instanceof TargetError)) return error;
  return new TargetError(
    makeRedactor([token])
      .text(error.message)
      .replace(/\p{Cc}+/gu, ' '),
  );
}

/**
 * Entra's Test Connection: a filter that finds nobody.
 * @param guid whom it looks for and nobody is
 */
export const testConnection = ({ users }: Profile, guid: string): Call => ({
  method: 'GET',
  path: '/Users',
  query: { filter: `${users.matching[0] ?? 'userName'} eq "${guid}"` },
});

/**
 * Plays Test Connection and reads the discovery documents, all at once.
 * @param send sends and records a call
 * @param guid whom Test Connection looks for and nobody is
 * @param askElsewhere looks for SCIM at other paths, when this one has nothing
 * @throws TargetError when no audit is possible
 */
export async function discover(
  send: (step: string, call: Call) => Promise<RecordedExchange>,
  profile: Profile,
  guid: string,
  askElsewhere: AskElsewhere,
): Promise<Discovered> {
  const answers = await Promise.all([
    send('test-connection', testConnection(profile, guid)),
    send('service-provider-config', { method: 'GET', path: '/ServiceProviderConfig' }),
    send('resource-types', { method: 'GET', path: '/ResourceTypes' }),
    send('schemas', { method: 'GET', path: '/Schemas' }),
    send('users', { method: 'GET', path: '/Users', query: { startIndex: '1', count: '1' } }),
  ]);
  if (answers.every(isNotFound)) throw new TargetError(await nothingAt(baseOf(answers[0]), askElsewhere));
  refuseUnusable(answers[0], answers);
  const [, config, types, schemas, users] = answers.map((exchange) =>
    exchange.response?.status === 200 ? (exchange.response.body ?? null) : null,
  );
  const isUntold = profile.groups.supported && resourcesOf(types ?? undefined).length === 0;
  const groups = isUntold ? await send('groups', { method: 'GET', path: '/Groups', query: { count: '1' } }) : undefined;
  const userDomain = domainOf(objectOf(resourcesOf(users ?? undefined)[0]));
  return {
    serviceProviderConfig: config ?? null,
    resourceTypes: types ?? null,
    schemas: schemas ?? null,
    ...(objectOf(users ?? undefined)?.totalResults === 0 ? { isEmpty: true } : {}),
    ...(userDomain === undefined ? {} : { userDomain }),
    ...(groups?.response ? { groupsStatus: groups.response.status } : {}),
  };
}

/** The domain of somebody's userName, where it is an address, or of an e-mail address. */
function domainOf(user: JsonObject | undefined): string | undefined {
  const addresses = [user?.userName, ...objectsOf(user?.emails).map(({ value }) => value)];
  const domains = addresses.map((address) => /@((?:[a-z0-9-]+\.)+[a-z0-9-]+)$/i.exec(stringOf(address) ?? '')?.[1]);
  return domains.find((domain) => domain !== undefined)?.toLowerCase();
}

const isNotFound = ({ response }: RecordedExchange) => response?.status === 404;

const baseOf = ({ request }: RecordedExchange) => request.url.split('/Users')[0] ?? '';

function refuseUnusable(test: RecordedExchange, answers: readonly RecordedExchange[]): void {
  const url = baseOf(test);
  const remedy = 'check the Tenant URL and try again';
  if (test.error) throw new TargetError(`${url} cannot be judged: ${test.error.message}; ${remedy}`);
  const status = test.response?.status ?? 0;
  if (status === 401 || status === 403) {
    throw new TargetError(
      `${url} refused the Secret Token with ${status} on Test Connection: check that the token is complete, current and meant for this tenant`,
    );
  }
  if (status >= 300 && status < 400) {
    const location = test.response?.headers.location ?? 'another address';
    throw new TargetError(
      `${url} redirects Test Connection to ${location}, which is not followed, because the token would go there too: give the final address as Tenant URL`,
    );
  }
  if (status === 429) {
    throw new TargetError(
      `${url} rejects Test Connection with 429 (rate limit), also when it is repeated: wait, then try again with a lower --max-rps`,
    );
  }
  if (answers.some((exchange) => Array.isArray(objectOf(exchange.response?.body)?.schemas))) return;
  const body = test.response?.body;
  const what =
    typeof body === 'string' && /^\s*</.test(body)
      ? 'an HTML page'
      : body === undefined
        ? 'an empty body'
        : 'something that is not SCIM';
  throw new TargetError(
    `${url} answered Test Connection with ${status} and ${what}: give the base URL of the SCIM endpoint, such as https://host/scim/v2`,
  );
}

/**
 * @param isDemanded the profile was chosen, so that its groups are expected whatever the provider lists
 * @returns why a capability is missing, for those that are; the sentences are printed as reasons of skipped checks
 */
export function missingCapabilities(
  discovered: Discovered,
  profile: Profile,
  isDemanded = false,
): Partial<Record<Capability, string>> {
  const missing: Partial<Record<Capability, string>> = {};
  const types = resourcesOf(discovered.resourceTypes ?? undefined);
  const hasGroups = typesIn(discovered).some((type) => /\/?groups$/i.test(stringOf(type.endpoint) ?? ''));
  if (!profile.groups.supported) missing.groups = `the profile ${profile.id} has no groups`;
  else if (!isDemanded && types.length > 0 && !hasGroups) missing.groups = '/ResourceTypes lists no Group';
  else if (!isDemanded && !hasGroups && [404, 405, 501].includes(discovered.groupsStatus ?? 0))
    missing.groups = `/Groups is answered with ${discovered.groupsStatus}, and no profile that expects groups was chosen`;
  const schemas = resourcesOf(discovered.schemas ?? undefined);
  if (schemas.length > 0 && !schemas.some(({ id }) => stringOf(id)?.toLowerCase() === urn.enterprise.toLowerCase())) {
    missing.enterprise = '/Schemas does not list the enterprise extension';
  }
  const config = objectOf(discovered.serviceProviderConfig ?? undefined);
  for (const name of ['sort', 'etag', 'bulk'] as const) {
    if (objectOf(config?.[name])?.supported !== true)
      missing[name] = `/ServiceProviderConfig does not advertise ${name}`;
  }
  return missing;
}

/** The resource types, also of a document that is not quite a list: what it announces is clear all the same. */
function typesIn({ resourceTypes }: Discovered): JsonObject[] {
  if (Array.isArray(resourceTypes)) return objectsOf(resourceTypes);
  const members = Object.entries(objectOf(resourceTypes ?? undefined) ?? {});
  return objectsOf(members.find(([name]) => name.toLowerCase() === 'resources')?.[1]);
}

/** @returns why a mapped attribute cannot be judged whatever the provider does, by attribute path */
export function unreadableAttributes(profile: Profile): Record<string, string> {
  const unreadable = profile.users.attributes.filter(({ path }) => !isReadablePath(path));
  return Object.fromEntries(
    unreadable.map(({ path }) => [
      path,
      `${path} is not an attribute path of RFC 7644, so only the product can resolve it`,
    ]),
  );
}

/**
 * Mapped attributes that /Schemas does not list. Only a mapping that nobody chose is narrowed so: who names a profile
 * expects the provider to have its attributes.
 * @returns the reason by attribute path; empty when /Schemas lists no User schema
 */
export function unlistedAttributes(discovered: Discovered, profile: Profile): Record<string, string> {
  const schemas = resourcesOf(discovered.schemas ?? undefined);
  const listed = (id: string, attribute: string, subAttribute: string | null) => {
    const schema = schemas.find((each) => stringOf(each.id)?.toLowerCase() === id.toLowerCase());
    const named = (list: Json | undefined, name: string) =>
      objectsOf(arrayOf(list)).find((each) => stringOf(each.name)?.toLowerCase() === name.toLowerCase());
    const found = named(schema?.attributes, attribute);
    if (!found) return false;
    const parts = objectsOf(found.subAttributes);
    return subAttribute === null || parts.length === 0 || named(parts, subAttribute) !== undefined;
  };
  if (!schemas.some(({ id }) => stringOf(id)?.toLowerCase() === urn.user.toLowerCase())) return {};
  const common = new Set(['id', 'externalid', 'meta', 'schemas']);
  const unlisted = profile.users.attributes.filter(({ path }) => {
    const { extension, attribute, subAttribute } = parseAttributePath(path);
    return !common.has(attribute.toLowerCase()) && !listed(extension ?? urn.user, attribute, subAttribute);
  });
  return Object.fromEntries(
    unlisted.map(({ path }) => [path, `/Schemas does not list ${path}, and no profile that expects it was chosen`]),
  );
}
