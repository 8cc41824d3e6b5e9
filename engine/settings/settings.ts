import { existsSync } from 'node:fs';
import type { Dialect } from '../../contract/check';
import { readJsonFile } from '../../fixtures/json-file';
import { isLoopback, parseTenantUrl, type TenantUrl } from '../http/tenant-url';

/** Everything that decides a run, except the Secret Token, which no file holds. */
export interface Settings {
  /** null: the embedded provider. */
  tenantUrl: string | null;
  /** The Tenant URL, taken apart; null for the embedded provider. */
  address: TenantUrl | null;
  profile: string;
  /** False when the profile is the default: then the mapping follows from /Schemas. */
  profileGiven: boolean;
  /** The file of a provisioning schema exported from Entra, which is the profile then. */
  entraSchema: string | null;
  /** What was given as well and does not count; null when nothing was. */
  setAside: string | null;
  /** What made-up userNames and e-mail addresses end in; null: what the profile says, else example.com. */
  userDomain: string | null;
  dialects: Dialect[];
  areas: string[];
  checks: string[];
  /** Requests per second at most; null is unlimited. */
  maxRps: number | null;
  concurrency: number;
  timeoutMs: number;
  /** How long a read-back that does not show a write yet is repeated; 0 is never. */
  consistencyMs: number;
  seed: number;
  readOnly: boolean;
  /** Requests that can break a weak provider for others are sent off this machine, too. */
  includeRisky: boolean;
  /** Failures are played again alone before they are reported. */
  confirms: boolean;
  yes: boolean;
  failOn: 'required' | 'recommended' | 'never';
  out: string | null;
}

/** A mistake of the user: its message is one sentence that names the input and the remedy; the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    // Plain Jest prints the stack of what a set-up throws; a mistake of the user has none.
    this.stack = message;
  }
}

export const configFileName = 'scim-conformance.config.json';

interface Option<T> {
  flag: string;
  env: string;
  read(value: unknown): T | undefined;
  wants: string;
}

const option = <T>(flag: string, env: string, wants: string, read: (value: unknown) => T | undefined): Option<T> => ({
  flag,
  env,
  wants,
  read,
});
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown) => {
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return list.length > 0 && list.every((item) => typeof item === 'string' && item.trim() !== '')
    ? list.map((item: string) => item.trim())
    : undefined;
};
const yesNo = (value: unknown) =>
  value === true || value === 'true' || value === '1'
    ? true
    : value === false || value === 'false' || value === '0'
      ? false
      : undefined;
const wholeNumber = (least: number, most: number) => (value: unknown) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
};
const domain = (value: unknown) =>
  typeof value === 'string' && /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/i.test(value) ? value : undefined;
const oneOf =
  <T extends string>(...words: T[]) =>
  (value: unknown) =>
    words.find((word) => word === value);

/** The options of an audit, by their name in the configuration file. */
export const options = {
  tenantUrl: option('--tenant-url', 'SCIM_TENANT_URL', 'a URL', text),
  profile: option('--profile', 'SCIM_PROFILE', 'a profile id or a path', text),
  entraSchema: option('--entra-schema', 'SCIM_ENTRA_SCHEMA', 'a path', text),
  userDomain: option('--user-domain', 'SCIM_USER_DOMAIN', 'a domain, such as contoso.com', domain),
  dialect: option(
    '--dialect',
    'SCIM_DIALECT',
    'entra, entra-compliant or both',
    oneOf('entra', 'entra-compliant', 'both'),
  ),
  suite: option('--suite', 'SCIM_SUITE', 'one or more areas', texts),
  check: option('--check', 'SCIM_CHECK', 'one or more check ids or globs', texts),
  maxRps: option('--max-rps', 'SCIM_MAX_RPS', 'a whole number from 0 (unlimited) to 1000', wholeNumber(0, 1000)),
  concurrency: option('--concurrency', 'SCIM_CONCURRENCY', 'a whole number from 1 to 64', wholeNumber(1, 64)),
  timeout: option('--timeout', 'SCIM_TIMEOUT', 'milliseconds from 100 to 600000', wholeNumber(100, 600_000)),
  consistencyTimeout: option(
    '--consistency-timeout',
    'SCIM_CONSISTENCY_TIMEOUT',
    'milliseconds from 0 to 600000',
    wholeNumber(0, 600_000),
  ),
  seed: option('--seed', 'SCIM_SEED', 'a whole number from 0 to 4294967295', wholeNumber(0, 2 ** 32 - 1)),
  out: option('--out', 'SCIM_OUT', 'a folder', text),
  failOn: option(
    '--fail-on',
    'SCIM_FAIL_ON',
    'required, recommended or never',
    oneOf('required', 'recommended', 'never'),
  ),
  includeRisky: option('--include-risky', 'SCIM_INCLUDE_RISKY', 'true or false', yesNo),
  readOnly: option('--read-only', 'SCIM_READ_ONLY', 'true or false', yesNo),
  confirm: option('--no-confirm', 'SCIM_CONFIRM', 'true or false', yesNo),
  yes: option('--yes', 'SCIM_YES', 'true or false', yesNo),
  tokenEnv: option('--token-env', 'SCIM_TOKEN_ENV', 'the name of an environment variable', text),
  tokenFile: option('--token-file', 'SCIM_TOKEN_FILE', 'a path', text),
} as const;

export type OptionName = keyof typeof options;
export type Flags = Partial<Record<OptionName, unknown>> & { tokenStdin?: boolean };
export type Environment = Record<string, string | undefined>;

/** What the user said, and where: flag over environment over file. `source` is how a message names it. */
export interface Said {
  get<N extends OptionName>(name: N): NonNullable<ReturnType<(typeof options)[N]['read']>> | undefined;
  source(name: OptionName): 'flag' | 'environment' | 'file' | null;
}

/**
 * Joins flags, environment and configuration file.
 * @param file path of the configuration file; when it does not exist, nothing comes from it
 * @throws UsageError for an unknown key of the file or a value of the wrong kind, by the name that the user wrote
 */
export function whatWasSaid(flags: Flags, env: Environment, file: string): Said {
  const fromFile = readConfigFile(file);
  const found = new Map<OptionName, { value: unknown; source: 'flag' | 'environment' | 'file' }>();
  for (const name of Object.keys(options) as OptionName[]) {
    const { flag, env: variable, read, wants } = options[name];
    const places = [
      { raw: flags[name], source: 'flag', written: flag },
      {
        raw: env[variable] === '' && name !== 'tenantUrl' ? undefined : env[variable],
        source: 'environment',
        written: variable,
      },
      { raw: fromFile[name], source: 'file', written: `"${name}" in ${file}` },
    ] as const;
    const place = places.find(({ raw }) => raw !== undefined);
    if (!place) continue;
    const value = read(place.raw);
    if (value === undefined)
      throw new UsageError(`${place.written} is ${JSON.stringify(place.raw)}: it takes ${wants}`);
    found.set(name, { value, source: place.source });
  }
  return {
    get: (name) => found.get(name)?.value as never,
    source: (name) => found.get(name)?.source ?? null,
  };
}

function readConfigFile(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  let content: unknown;
  try {
    content = readJsonFile(file);
  } catch (error) {
    throw new UsageError(`${file} ${(error as Error).message}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new UsageError(`${file} must hold a JSON object`);
  const unknown = Object.keys(content).find((key) => !Object.hasOwn(options, key));
  if (unknown === 'token')
    throw new UsageError(
      `${file} holds "token": a settings file must not hold a Secret Token; use "tokenEnv" or "tokenFile"`,
    );
  if (unknown !== undefined)
    throw new UsageError(`${file} has the unknown key "${unknown}": known are ${Object.keys(options).join(', ')}`);
  return content as Record<string, unknown>;
}

/**
 * Completes what was said with the defaults.
 * @throws UsageError when the Tenant URL cannot be one
 */
export function settingsFrom(said: Said): Settings {
  const tenantUrl = said.get('tenantUrl') ?? null;
  const address = tenantUrl === null ? null : checkedUrl(tenantUrl);
  const dialect = said.get('dialect') ?? 'both';
  return {
    tenantUrl,
    address,
    ...whichProfile(said),
    userDomain: said.get('userDomain') ?? null,
    dialects: dialect === 'both' ? ['entra', 'entra-compliant'] : [dialect],
    areas: said.get('suite') ?? [],
    checks: said.get('check') ?? [],
    maxRps: maxRpsOf(said, address),
    concurrency: said.get('concurrency') ?? 8,
    timeoutMs: said.get('timeout') ?? 30_000,
    consistencyMs: said.get('consistencyTimeout') ?? 5000,
    seed: said.get('seed') ?? Math.floor(Math.random() * 2 ** 32),
    readOnly: said.get('readOnly') ?? false,
    includeRisky: said.get('includeRisky') ?? isLocal(address),
    confirms: said.get('confirm') ?? true,
    yes: said.get('yes') ?? false,
    failOn: said.get('failOn') ?? 'required',
    out: said.get('out') ?? null,
  };
}

/** Off this machine a run is gentle unless it is told otherwise; 0 is how a user writes unlimited. */
function maxRpsOf(said: Said, address: TenantUrl | null): number | null {
  return (said.get('maxRps') ?? (isLocal(address) ? 0 : 25)) || null;
}

const isLocal = (address: TenantUrl | null) => address === null || isLoopback(address);

/** A profile and an exported schema both say what is expected: the one that was said more closely wins, in one place the schema. */
function whichProfile(said: Said): Pick<Settings, 'profile' | 'profileGiven' | 'entraSchema' | 'setAside'> {
  const [profile, entraSchema] = [said.get('profile') ?? null, said.get('entraSchema') ?? null];
  const places = ['flag', 'environment', 'file', null] as const;
  const [ofProfile, ofSchema] = [places.indexOf(said.source('profile')), places.indexOf(said.source('entraSchema'))];
  const isExported = entraSchema !== null && ofSchema <= ofProfile;
  return {
    profile: isExported ? 'generic' : (profile ?? 'generic'),
    profileGiven: profile !== null || entraSchema !== null,
    entraSchema: isExported ? entraSchema : null,
    setAside:
      profile !== null && entraSchema !== null
        ? isExported
          ? `the profile ${profile}`
          : `the schema ${entraSchema}`
        : null,
  };
}

function checkedUrl(tenantUrl: string) {
  try {
    return parseTenantUrl(tenantUrl);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
