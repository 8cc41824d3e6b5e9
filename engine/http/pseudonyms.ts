import { createHmac } from 'node:crypto';
import type { Json, RecordedExchange } from '../../contract/results';
import { arrayOf, type JsonObject, objectOf, stringOf } from '../../scim/json';
import type { Collection } from '../../scim/paths';
import { isSameResource, nameOf } from '../../scim/same-resource';

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

/** What cannot be a word of ours: within a sentence, only this is replaced. */
const isTelling = (value: string) => value.length >= 5 && /[@\s\d]/.test(value);

/**
 * Makes the pseudonyms of a run: the same for the same value, different for different ones. Variants in letter case differ in
 * letter case only, addresses of one domain keep one domain. Nobody can find the value without the secret.
 * @param secret the Secret Token
 */
export function makePseudonyms(secret: string, isOwn: IsOwn): Pseudonyms {
  const known = new Map<string, string>();
  const knownInSmall = new Set<string>();
  /** Of all telling values; null where there is none, undefined where another was learned since. */
  let inTexts: RegExp | null | undefined;

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
    if (!known.has(value)) {
      known.set(value, given);
      knownInSmall.add(value.toLowerCase());
      inTexts = undefined;
    }
    return given;
  }

  function conceal(value: Json, name = ''): Json {
    if (kept.has(name.toLowerCase())) return value;
    if (typeof value === 'string')
      return /^(\d{4}-\d\d-\d\dT|urn:|true$|false$|$)/i.test(value) ? value : learned(value, name);
    if (Array.isArray(value)) return value.map((item) => conceal(item, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, conceal(member, key)]));
  }

  /** Of a URL only the last part names somebody. */
  function learned(value: string, name: string): string {
    if (!/^(location|\$ref)$/i.test(name)) return learn(value);
    const [, before = '', id = ''] = /^(.*\/)?([^/]*)$/.exec(value) ?? [];
    return `${before}${id === '' ? '' : learn(id)}`;
  }

  function resource(url: string, value: JsonObject, isMade: boolean): Json {
    // A number is wrong as an id, and somebody's all the same.
    const id = typeof value.id === 'number' ? String(value.id) : (stringOf(value.id) ?? '');
    const isGroup = /\/Groups\b/.test(url) || objectOf(value.meta)?.resourceType === 'Group';
    const isForeign = !isMade && isPerson(url, value) && !isOwn(isGroup ? 'Groups' : 'Users', id, nameOf(value));
    return isForeign ? conceal(value) : value;
  }

  function text(value: string): string {
    if (known.size === 0) return value;
    const whole = known.get(value);
    if (whole !== undefined) return whole;
    inTexts ??= tellingIn([...known.keys()]);
    return inTexts === null
      ? value
      : value.replace(inTexts, (found) => known.get(found) ?? known.get(decodeURIComponent(found)) ?? found);
  }

  const json = (value: Json): Json => (known.size === 0 ? value : mapStrings(value, text));

  function quoted(value: Json): Json {
    if (known.size === 0) return value;
    const words = [...new Set(stringsIn(value).filter((each) => each !== '' && known.has(each)))];
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
      .replace(/"([^"]+)…/g, (found, begun: string) =>
        [...known.keys()].some((each) => each.startsWith(unescaped(begun))) ? '"…' : found,
      );

  return {
    quoted,
    body({ request: { url, method, body: sent }, response }) {
      const body = response?.body;
      const list = objectOf(body);
      const shown = (each: Json) => (objectOf(each) ? resource(url, each as JsonObject, false) : each);
      // Lists that are not quite ListResponses hold people, too.
      if (Array.isArray(body)) return body.map(shown);
      if (!list) return body;
      const name = Object.keys(list).find((key) => /^resources$/i.test(key) && Array.isArray(list[key]));
      if (name !== undefined) return { ...list, [name]: arrayOf(list[name]).map(shown) };
      return resource(url, list, method === 'POST' && isSameResource(sent, list, response?.status ?? 0));
    },
    json,
    text,
    of: (value) => (knownInSmall.has(value.toLowerCase()) ? learn(value) : undefined),
  };
}

/** Schemas and resource types have ids as well; users and groups are below their endpoint, or have a name or members. */
const isPerson = (url: string, value: JsonObject) =>
  value.userName !== undefined ||
  (value.id !== undefined && (/\/(Users|Groups)\b/i.test(url) || Array.isArray(value.members)));

/** The values that are replaced within sentences and addresses, the longest first. */
function tellingIn(values: readonly string[]): RegExp | null {
  const telling = values.filter(isTelling).sort((a, b) => b.length - a.length);
  const forms = telling.flatMap((each) => [...new Set([each, encodeURIComponent(each)])]);
  const patterns = forms.map((each) => {
    const pattern = each.replace(/[^\w]/g, '\\$&');
    // A number within a longer one is another number.
    return /^\d+$/.test(each) ? `(?:(?<!\\d)|(?<=%[0-9A-F]{2}))${pattern}(?!\\d)` : pattern;
  });
  return forms.length === 0 ? null : new RegExp(patterns.join('|'), 'g');
}

/** A value in a sentence: no part of a longer word, and where it is a number, no other number than a quoted one. */
function asWord(value: string): RegExp {
  const pattern = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
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
