import { pseudonymPattern, redactedMark, tokenPlace } from '../contract/redaction';
import type { Json, RecordedExchange } from '../contract/results';
import { insertVariable, type ShellPart, shellComment, shellQuote, shellWord } from './shell-text';
import type { Told, ToldCheck } from './told';

/** A resource that the script creates: the id that the recording had for it, and the variable that takes its place. */
interface Captured {
  variable: string;
  collection: string;
  id: string | null;
  /** The variable to use in a URL: another one where the provider's ids need encoding there. */
  inUrl: string;
}

/** Set by the client anew for every request. */
const ownHeaders = /^(host|content-length|connection|accept-encoding|transfer-encoding)$/i;
/** Longer bodies are read from results.json: one argument of a process must stay below 128 KB. */
const maxArgument = 32 * 1024;

/**
 * The exchanges that show a check again: all of its probe, up to the last one that it looked at. A check that surveys the
 * whole run is shown by the probe of its first exchange.
 */
export function exchangesToReplay(results: Told, check: ToldCheck): RecordedExchange[] {
  const looked = check.exchanges.flatMap((index) => results.exchanges[index] ?? []);
  const decided = results.exchanges[check.pointers[0]?.exchange ?? -1] ?? looked.at(-1);
  if (decided === undefined) return [];
  const isSamePlay = ({ probe, again }: RecordedExchange) => probe === decided.probe && again === decided.again;
  const ofProbe = looked.filter(isSamePlay);
  const isSurvey = ofProbe.length < looked.length;
  const last = Math.max(decided.index, ...(isSurvey ? [] : ofProbe.map(({ index }) => index)));
  return results.exchanges.filter((exchange) => isSamePlay(exchange) && exchange.index <= last);
}

/**
 * A shell script (sh, curl, jq) that shows a check's verdict again: the requests as they were sent, with the ids of what it
 * creates itself instead of the recorded ones, and a clean-up at its end. Null when there is nothing to send.
 */
export function reproduceScript(results: Told, check: ToldCheck): string | null {
  const exchanges = exchangesToReplay(results, check);
  if (exchanges.length === 0) return null;
  const base = baseOf(results.target.tenantUrl);
  const captured: Captured[] = [];
  const calls = exchanges.map((exchange) => {
    const collection = createdIn(exchange, base);
    const lines = [describe(exchange), curl(exchange, base, captured, collection !== null)];
    if (collection !== null) {
      const variable = nextVariable(collection, captured);
      const id = idOf(exchange.response?.body);
      const inUrl = id === null || encoded(id) === id ? variable : `${variable}_IN_URL`;
      captured.push({ variable, collection, id, inUrl });
      lines.push(`printf '%s\\n' "$ANSWER"`, `${variable}=$(printf '%s' "$ANSWER" | jq -r '.id // empty')`);
      if (inUrl !== variable) lines.push(`${inUrl}=$(printf '%s' "$${variable}" | jq -sRr @uri)`);
    }
    return lines.join('\n');
  });
  return [...head(check, base, exchanges), ...calls, ...cleanUp(captured)].join('\n\n').concat('\n');
}

function head(check: ToldCheck, base: string, exchanges: readonly RecordedExchange[]): string[] {
  const secrets = new Set(exchanges.flatMap(({ request }) => Object.entries(request.headers).flatMap(secretVariables)));
  const hasPassword = exchanges.some(({ request }) => JSON.stringify(request.body ?? null).includes(redactedMark));
  return [
    [
      '#!/bin/sh',
      `# ${shellComment(check.id)}: ${shellComment(check.failure)}`,
      '# Needs curl and jq. SCIM_TOKEN holds the Secret Token; SCIM_URL may name another server.',
      ...(exchanges.some(({ request }) => pseudonymPattern.test(request.url))
        ? [
            '# Texts such as person-0123456789 stand for names and ids of others, which are written to no file. Put in the real',
            '# ones, the same for the same text: the first answer shows them.',
          ]
        : []),
    ].join('\n'),
    [
      ...[...secrets].map((name) => `: "\${${name}:?must be set}"`),
      `[ -n "\${SCIM_URL-}" ] || SCIM_URL=${shellQuote(base)}`,
      ...(hasPassword ? ['SECRET="Aa1!$(date +%s)$$"'] : []),
    ].join('\n'),
  ];
}

function describe(exchange: RecordedExchange): string {
  const came = exchange.response === null ? (exchange.error?.message ?? 'no answer') : String(exchange.response.status);
  return `# ${exchange.index}: ${shellComment(exchange.step)}. The run got: ${shellComment(came)}`;
}

function curl(exchange: RecordedExchange, base: string, captured: readonly Captured[], creates: boolean): string {
  const { method, url, headers, body } = exchange.request;
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  const isLong = text !== null && text.length > maxArgument;
  const show = creates ? `-w '%{stderr}HTTP %{http_code}\\n'` : '-i';
  const words = [
    `curl -sS -g --path-as-is ${show} -X ${shellWord([method]).replace(/^'([A-Z]+)'$/, '$1')} ${urlWord(url, base, captured)}`,
    ...Object.entries(headers)
      .filter(([name]) => !ownHeaders.test(name))
      .map((header) => `-H ${headerWord(header)}`),
    // curl adds these two by itself; an empty one takes them away.
    ...['Accept', ...(text === null ? [] : ['Content-Type'])]
      .filter((name) => !Object.keys(headers).some((sent) => sent.toLowerCase() === name.toLowerCase()))
      .map((name) => `-H '${name}:'`),
    ...(text === null ? [] : isLong ? ['--data-binary @-'] : [`--data-raw ${bodyWord(text, base, url, captured)}`]),
  ];
  const command = words.join(' \\\n  ');
  const piped = isLong
    ? `jq -cj ${shellQuote(`.exchanges[${exchange.index}].request.body`)} results.json | ${command}`
    : command;
  return creates ? `ANSWER=$(${piped})` : `${piped}; echo`;
}

function urlWord(url: string, base: string, captured: readonly Captured[]): string {
  const rest = url.startsWith(base) ? url.slice(base.length) : null;
  const [path = '', ...queries] = (rest ?? url).split('?');
  const query = queries.join('?');
  let pathParts: ShellPart[] = [path];
  let queryParts: ShellPart[] = queries.length === 0 ? [] : [`?${query}`];
  for (const { id, collection, inUrl } of withId(captured)) {
    pathParts = insertVariable(pathParts, new RegExp(`(?<=/${collection}/)(?:${formsOf(id)})(?=/|$)`, 'g'), inUrl);
    if (collectionOf(path) !== collection) continue;
    const own = new RegExp(`(?<=(?<![a-z.])id(?:%20|\\+| )eq(?:%20|\\+| )(?:%22|"))(?:${formsOf(id)})(?=%22|")`, 'gi');
    queryParts = insertVariable(queryParts, own, inUrl);
  }
  for (const { id, inUrl } of withId(captured))
    queryParts = insertVariable(queryParts, new RegExp(`(?<=%22|")(?:${formsOf(id)})(?=%22|")`, 'gi'), inUrl);
  return `${rest === null ? '' : '"$SCIM_URL"'}${shellWord([...pathParts, ...queryParts])}`.replace(/''$/, '');
}

/** Ids stand in a body as whole values, quoted in a path or a filter, or at the end of a reference. */
function bodyWord(text: string, base: string, url: string, captured: readonly Captured[]): string {
  let parts: ShellPart[] = insertVariable([text], new RegExp(escapePattern(redactedMark), 'g'), 'SECRET');
  parts = insertVariable(parts, new RegExp(`(?<=")${escapePattern(base)}(?=/)`, 'g'), 'SCIM_URL');
  const own = url.startsWith(base) ? collectionOf(url.slice(base.length)) : null;
  for (const { id, collection, variable } of withId(captured)) {
    const before = `/${collection}/${own === collection ? '|"id":\\s*"' : ''}`;
    parts = insertVariable(parts, new RegExp(`(?<=${before})${inJson(id)}(?=\\\\?")`, 'g'), variable);
  }
  for (const { id, variable } of withId(captured))
    parts = insertVariable(parts, new RegExp(`(?<=:\\s*"|[[,]\\s*"|\\\\")${inJson(id)}(?=\\\\?")`, 'g'), variable);
  return shellWord(parts);
}

/**
 * Those whose id can be found again, users first: many providers number users and groups separately, and an id that says
 * nothing of its type is one of a user, as the members of a group and the manager are.
 */
const withId = (captured: readonly Captured[]) =>
  captured
    .flatMap((resource) => (resource.id ? [{ ...resource, id: resource.id }] : []))
    .sort((a, b) => Number(a.collection === 'Groups') - Number(b.collection === 'Groups'));

const collectionOf = (path: string): string | null => /^\/(Users|Groups)(?=[/?]|$)/.exec(path)?.[1] ?? null;

const formsOf = (id: string) => [encoded(id), id].map(escapePattern).join('|');
const inJson = (id: string) => escapePattern(JSON.stringify(id).slice(1, -1));

function headerWord([name, value]: [string, string]): string {
  if (value === '') return shellQuote(`${name};`);
  if (value === redactedMark && /^authorization$/i.test(name)) return `"Authorization: Bearer $SCIM_TOKEN"`;
  let parts: ShellPart[] = [`${name}: ${value}`];
  parts = insertVariable(parts, new RegExp(escapePattern(tokenPlace), 'g'), 'SCIM_TOKEN');
  return shellWord(insertVariable(parts, new RegExp(escapePattern(redactedMark), 'g'), secretVariable(name)));
}

const secretVariable = (name: string) =>
  /^authorization$/i.test(name) ? 'SCIM_TOKEN' : `SCIM_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;

function secretVariables([name, value]: [string, string]): string[] {
  return [
    ...(value.includes(tokenPlace) ? ['SCIM_TOKEN'] : []),
    ...(value.includes(redactedMark) ? [secretVariable(name)] : []),
  ];
}

/** The collection that a request may add a resource to, or null: `POST /Users`, but not `POST /.search` or `/Bulk`. */
function createdIn({ request }: RecordedExchange, base: string): string | null {
  if (request.method !== 'POST' || !request.url.startsWith(base)) return null;
  return /^\/(Users|Groups)\/?(?:\?|$)/.exec(request.url.slice(base.length))?.[1] ?? null;
}

function nextVariable(collection: string, captured: readonly Captured[]): string {
  const count = captured.filter((resource) => resource.collection === collection).length;
  return `${collection.replace(/s$/, '').toUpperCase()}_${count + 1}`;
}

export function idOf(body: Json | undefined): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  return typeof body.id === 'string' ? body.id : null;
}

/** Deletes in reverse order, so that groups go before the users in them. An empty variable means that nothing was created. */
function cleanUp(captured: readonly Captured[]): string[] {
  if (captured.length === 0) return [];
  const lines = [...captured]
    .reverse()
    .map(
      ({ variable, collection, inUrl }) =>
        `[ -z "$${variable}" ] || curl -sS -o /dev/null -w 'deleted: HTTP %{http_code}\\n' -X DELETE "$SCIM_URL/${collection}/$${inUrl}" \\\n  -H "Authorization: Bearer $SCIM_TOKEN"`,
    );
  return [['# Deletes what this script created. 404 means that it is gone already.', ...lines].join('\n')];
}

/** The Tenant URL without its flags, as recorded URLs begin. */
function baseOf(tenantUrl: string): string {
  const url = URL.canParse(tenantUrl) ? new URL(tenantUrl) : null;
  const base = url === null ? (tenantUrl.split(/[?#]/)[0] ?? '') : `${url.origin}${url.pathname}`;
  return base.replace(/\/+$/, '');
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** As it stands in a URL; half of a surrogate pair, which none can hold, must not end the report. */
const encoded = (id: string) => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
