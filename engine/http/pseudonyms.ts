import { createHmac } from 'node:crypto';
import type { Json, RecordedExchange } from '../../contract/results';
import { type JsonObject, objectOf, stringOf } from '../../scim/json';
import { type Collection, resourceAt } from '../../scim/paths';
import { isSameResource } from '../../scim/same-resource';
import { decoded, escapePattern } from '../../scim/text';
import { makeKnownValues } from './known-values';

/** Replaces the values of resources that this run did not create: they are other people's data. */
export interface Pseudonyms {
  /**
   * The body of an answer; learns the values of the foreign resources in it.
   * @param exchange with the body as it came; what a create call of the run made is its own, under whatever name and id
   */
  body(exchange: Pick<RecordedExchange, 'request' | 'response'>): Json | undefined;
  /** Values that are known, and texts that hold them; of values that are words like others only whole texts. */
  json(value: Json): Json;
  /** What is said of answers: a value that stands in it by itself is replaced in the sentences beside it as well. */
  quoted(value: Json): Json;
  text(value: string): string;
  /** The pseudonym of a value that is known, perhaps in another letter case; undefined where it is not. */
  of(value: string): string | undefined;
}

/** Says whether a resource is one of the run's own. */
export type IsOwn = (collection: Collection, id: string, name: string | undefined) => boolean;

/** What says nothing of a person: it is needed to follow a verdict. */
const kept = new Set(['schemas', 'resourcetype', 'type', 'created', 'lastmodified', 'version', 'primary', 'active']);
const keptValue = /^(\d{4}-\d\d-\d\dT|urn:|true$|false$|$)/i;
/** In a text that no parser understands, nobody knows which value is a type. */
const keptWord = /^(work|home|mobile|other|User|Group)$/;

/** Smaller numbers are counts and versions. */
const leastTellingNumber = 1_000_000;

/** Begins only where a word does: a long text without an address takes no time. */
const address = /(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/**
 * Makes the pseudonyms of a run: the same for the same value, different for different ones. Variants in letter case differ in
 * letter case only, addresses of one domain keep one domain. Nobody can find the value without the secret.
 * @param secret the Secret Token
 */
export function makePseudonyms(secret: string, isOwn: IsOwn): Pseudonyms {
  const known = makeKnownValues();
  const hash = (value: string) => createHmac('sha256', secret).update(value).digest('hex').slice(0, 10);

  /** In the letter case of the value: as it is, in capitals, or in a mixture that other mixtures do not have. */
  function cased(pseudonym: string, value: string): string {
    if (value === value.toLowerCase()) return pseudonym;
    if (value === value.toUpperCase()) return pseudonym.toUpperCase();
    const bits = BigInt(`0x${hash(value)}`);
    const letters = [...pseudonym].map((letter, index) =>
      (bits >> BigInt(index % 40)) & 1n ? letter.toUpperCase() : letter,
    );
    return `P${letters.slice(1).join('')}`;
  }

  function pseudonymOf(value: string): string {
    const [local = '', domain] = value.split('@');
    const lower = value.toLowerCase();
    const base =
      domain === undefined
        ? `person-${hash(lower)}`
        : `person-${hash(local.toLowerCase())}@${hash(domain.toLowerCase())}.example`;
    return cased(base, value);
  }

  function learn(value: string): string {
    const given = known.get(value) ?? pseudonymOf(value);
    known.add(value, given);
    return given;
  }

  /** @param change gives the pseudonym of a text; whoever may be the run's own is not learned */
  function conceal(value: Json, change: (text: string) => string, name = ''): Json {
    if (kept.has(name.toLowerCase())) return value;
    if (typeof value === 'string') return keptValue.test(value) ? value : concealText(value, change, name);
    if (typeof value === 'number')
      return Math.abs(value) < leastTellingNumber ? value : Number.parseInt(hash(String(value)), 16);
    if (Array.isArray(value)) return value.map((item) => conceal(item, change, name));
    if (typeof value !== 'object' || value === null) return value;
    return mapMembers(value, (member, key) => conceal(member, change, key));
  }

  /** Of a URL only the last part names somebody. */
  function concealText(value: string, change: (text: string) => string, name: string): string {
    if (!/^(location|\$ref)$/i.test(name)) return change(value);
    const end = value.lastIndexOf('/') + 1;
    return `${value.slice(0, end)}${end === value.length ? '' : change(value.slice(end))}`;
  }

  /** An address may be a member name as well. */
  const mapMembers = (value: JsonObject, map: (member: Json, key: string) => Json): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key.includes('@') ? learn(key) : key, map(member, key)]),
    );

  function resource(url: string, value: JsonObject, isMade: boolean): Json {
    // A number is wrong as an id, and somebody's all the same.
    const shownId = memberOf(value, 'id');
    const id = typeof shownId === 'number' ? String(shownId) : stringOf(shownId);
    const name = stringOf(memberOf(value, 'userName')) ?? stringOf(memberOf(value, 'displayName'));
    const collection = /\/Groups\b/i.test(url) || objectOf(value.meta)?.resourceType === 'Group' ? 'Groups' : 'Users';
    // Without both, only the address may tell.
    const isNameless = id === undefined && name === undefined;
    const asked = isNameless ? resourceAt(pathOf(url)) : undefined;
    const isOurs = isMade || (asked ? isOwn(asked.resource, asked.id, undefined) : isOwn(collection, id ?? '', name));
    return isOurs ? value : conceal(value, isNameless ? pseudonymOf : learn);
  }

  /** Finds the people in whatever the provider puts around them. */
  function shown(url: string, value: Json, isMade: boolean): Json {
    if (Array.isArray(value)) return value.map((item) => shown(url, item, false));
    if (typeof value !== 'object' || value === null) return value;
    if (isPerson(url, value)) return resource(url, value, isMade);
    return mapMembers(value, (member) => shown(url, member, false));
  }

  /** A text that should have been JSON holds people, too. A page for people to read is something else. */
  function unparsed(url: string, value: string): string {
    const own = resourceAt(pathOf(url));
    if (!isOfPeople(url) || /^\s*<(!doctype html|html)/i.test(value)) return value;
    if (own && isOwn(own.resource, own.id, undefined)) return value;
    // A check may quote the beginning of the text.
    for (const [found] of value.matchAll(address)) if (!isOwn('Users', '', found)) learn(found);
    const change = (text: string) => (keptValue.test(text) || keptWord.test(text) ? text : pseudonymOf(text));
    const literals = value.replace(/"((?:[^"\\]|\\[\s\S])*)"(\s*:)?/g, (whole, text: string, colon?: string) =>
      colon === undefined ? `"${change(text)}"` : whole,
    );
    // What stands between the tags of XML.
    return literals.replace(/>([^<>]+)(?=<)/g, (whole, text: string) =>
      text.trim() === '' ? whole : `>${change(text)}`,
    );
  }

  /** A refusal may name somebody that nobody asked about. */
  function withoutAddresses(value: Json, sent: string): Json {
    const asked = decoded(sent).toLowerCase();
    const change = (found: string) =>
      asked.includes(found.toLowerCase()) || isOwn('Users', '', found) ? found : learn(found);
    return mapStrings(value, (text) => text.replace(address, change));
  }

  const text = (value: string) => known.replaceIn(value);
  const json = (value: Json): Json => (known.isEmpty() ? value : mapStrings(value, text));

  function quoted(value: Json): Json {
    if (known.isEmpty()) return value;
    const words = [...new Set(stringsIn(value).filter((each) => each !== '' && known.get(each) !== undefined))];
    const inSentences = (text: string) =>
      words.reduce((said, word) => said.replace(asWord(word), () => learn(word)), text);
    return mapStrings(json(value), (text) => inExcerpts(inSentences(text)));
  }

  /** Sentences show the beginning of a body as it came: JSON strings, the last of them perhaps cut. */
  const inExcerpts = (text: string) =>
    text
      .replace(/"((?:[^"\\]|\\.)*)"/g, (found, inside: string) => {
        const whole = known.get(unescaped(inside));
        return whole === undefined ? found : JSON.stringify(whole);
      })
      .replace(/"([^"]+)…/g, (found, begun: string) => (known.hasBeginning(unescaped(begun)) ? '"…' : found));

  return {
    quoted,
    body({ request: { url, method, body: sent }, response }) {
      const body = response?.body;
      if (response === null || body === undefined) return body;
      if (response.status >= 400) return withoutAddresses(body, `${url} ${JSON.stringify(sent) ?? ''}`);
      if (typeof body === 'string') return unparsed(url, body);
      return shown(url, body, method === 'POST' && isSameResource(sent, body, response.status));
    },
    json,
    text,
    of: (value) => (known.hasInAnyCase(value) ? learn(value) : undefined),
  };
}

/** A member in any letter case: who writes `UserName` means a person, too. */
function memberOf(value: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(value, name)) return value[name];
  const key = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

const pathOf = (url: string) => url.replace(/\?.*$/s, '');
const isOfPeople = (url: string) => /\/(Users|Groups)\b/i.test(pathOf(url));

/** What only users and groups have, and lists have not. */
const personal = ['id', 'externalId', 'name', 'displayName', 'emails', 'phoneNumbers', 'addresses', 'members', 'meta'];

/** Schemas and resource types have ids as well; users and groups are below their endpoint, or have a name or members. */
const isPerson = (url: string, value: JsonObject) =>
  memberOf(value, 'userName') !== undefined ||
  (isOfPeople(url) && personal.some((name) => memberOf(value, name) !== undefined)) ||
  (value.id !== undefined && Array.isArray(value.members));

/** A value in a sentence: no part of a longer word, and where it is a number, no other number than a quoted one. */
function asWord(value: string): RegExp {
  const pattern = escapePattern(value);
  if (/^\d+$/.test(value)) return new RegExp(`(?<=")${pattern}(?=")`, 'g');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
}

function unescaped(inside: string): string {
  try {
    return JSON.parse(`"${inside}"`) as string;
  } catch {
    return inside;
  }
}

/** A JSON value with other strings. */
export function mapStrings(value: Json, map: (text: string) => string): Json {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member, map)]));
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
