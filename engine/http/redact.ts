import { redactedMark } from '../../contract/redaction';
import type { Json } from '../../contract/results';

/** Authorization is not among them: the recorder sees it before the token is put in, and a provider's echo of it loses the token's text. */
const secretNames = /^(password|cookie|set-cookie|client_secret|access_token|refresh_token)$/i;

/** Replaces secrets in values that are about to be written or printed. */
export interface Redactor {
  text(value: string): string;
  json(value: Json): Json;
}

/** Shorter secrets are words like others (`test`, `true`): replaced within words, they would spoil all that is written. */
const leastLength = 8;

/** A piece of a longer secret goes as well when it is at least as long as this: no word is. */
const leastPiece = 20;

/** What shows that a text was cut here: by a sentence of ours, or by a provider that masks. */
const cutMark = /^(?:…|\.{3}|\*{2})/;
const cutMarkBefore = /(?:…|\.{3}|\*{2})$/;

/**
 * Makes a redactor for these secrets, in every form in which they could come back: raw, URL-encoded, escaped, in hexadecimal
 * and in base64 (with what stood before it, as in Basic credentials), whole or a long piece, in any letter case, in texts, in
 * values and in member names. Of a short secret only what can be told from other words is replaced: a whole value, what
 * follows `Bearer`, and the value of a parameter. Members that hold secrets by their name (password, cookies) lose their value.
 */
export function makeRedactor(secrets: readonly string[]): Redactor {
  const isLong = (secret: string) => secret.length >= leastLength;
  const long = secrets.filter((secret) => isLong(secret)).flatMap(longFormsOf);
  const short = secrets.filter((secret) => secret !== '' && !isLong(secret)).flatMap(formsOf);
  const finders = [...new Set(long.map((form) => form.toLowerCase()))].map(makeFinder);
  const alternatives = [...new Set(short)].map((form) => form.replace(/[^\w]/g, '\\$&')).join('|');
  const standsAlone =
    alternatives &&
    new RegExp(`^(?:${alternatives})$|(?<=[Bb]earer\\s+|=["']?)(?:${alternatives})(?=$|[&;,"'\\s])`, 'g');
  const name = (value: string) => without(value, finders);
  const text = (value: string) => (standsAlone ? name(value).replace(standsAlone, redactedMark) : name(value));
  const replaced = (value: Json): Json => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        name(key),
        isSecret(key, member) ? redactedMark : replaced(member),
      ]),
    );
  };
  /** Most bodies hold nothing, and a long list has tens of thousands of texts: they are searched at once first. */
  const isClean = (value: Json) => {
    const texts = textsIn(value);
    const joined = texts.join('\n');
    return !standsAlone && name(joined) === joined && !texts.some((each) => secretNames.test(each));
  };
  return { text, json: (value) => (typeof value === 'object' && isClean(value) ? value : replaced(value)) };
}

/** All strings and member names. */
function textsIn(value: Json, found: string[] = []): string[] {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) {
      found.push(name);
      textsIn(member, found);
    }
  return found;
}

/** Where something begins and ends. */
type Range = [start: number, end: number];
/** Finds what is to be replaced in a text in lower case. */
type Finder = (text: string) => Range[];

function without(value: string, finders: readonly Finder[]): string {
  if (value.length < leastLength) return value;
  const lower = value.toLowerCase();
  // A few letters are longer in lower case; then only what is in lower case already can be found.
  const searched = lower.length === value.length ? lower : value;
  const ranges = finders.flatMap((find) => find(searched)).sort(([a], [b]) => a - b);
  let result = '';
  let last = 0;
  for (const [start, end] of ranges) {
    if (start >= last) result += value.slice(last, start) + redactedMark;
    last = Math.max(last, end);
  }
  return result + value.slice(last);
}

/**
 * Finds a form of a secret, whole, in long pieces, or in shorter ones where a mark shows that the rest was cut off. Every
 * piece of the least length holds one of the blocks, so that only those are looked for.
 */
function makeFinder(form: string): Finder {
  const least = Math.min(form.length, leastPiece);
  const size = form.length < leastPiece ? form.length : leastPiece / 2;
  const offsets = Array.from({ length: Math.floor(form.length / size) }, (_, index) => index * size);
  const [head, tail] = [form.slice(0, leastLength), form.slice(-leastLength)];
  return (text) => {
    const found: Range[] = [];
    const look = (block: string, offset: number, isMeant: (start: number, end: number) => boolean) => {
      for (let at = text.indexOf(block); at !== -1; at = text.indexOf(block, at + 1)) {
        const [start, end] = extended(text, form, at, offset, block.length);
        if (isMeant(start, end)) found.push([start, end]);
      }
    };
    for (const offset of offsets) look(form.slice(offset, offset + size), offset, (start, end) => end - start >= least);
    look(head, 0, (_, end) => cutMark.test(text.slice(end, end + 3)));
    look(tail, form.length - tail.length, (start) => cutMarkBefore.test(text.slice(Math.max(0, start - 3), start)));
    return found;
  };
}

/** How far a text agrees with a form around a block that both have. */
function extended(text: string, form: string, at: number, offset: number, length: number): Range {
  let before = 0;
  while (before < Math.min(offset, at) && text[at - before - 1] === form[offset - before - 1]) before += 1;
  let after = length;
  while (offset + after < form.length && text[at + after] === form[offset + after]) after += 1;
  return [at - before, at + after];
}

const isSecret = (name: string, member: Json) => secretNames.test(name) && typeof member === 'string';

/** Also those that only a long secret is looked for in: what is left of a short one there is like other words. */
function longFormsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  const entities = (write: (code: number) => string) =>
    secret.replace(/[^\w.-]/g, (character) => write(character.charCodeAt(0)));
  const forms = [
    ...formsOf(secret),
    ...[0, 1, 2].map((before) => base64Behind(secret, before)),
    encodeURIComponent(encoded),
    secret.replaceAll('/', '\\/'),
    entities((code) => `&#${code};`),
    entities((code) => `&#x${code.toString(16)};`),
    entities((code) => `\\u${code.toString(16).padStart(4, '0')}`),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    Buffer.from(secret).toString('hex'),
  ];
  return forms.filter((form) => form.length >= leastLength);
}

/** What stays the same in base64 wherever the secret stands in a longer text: without the letters that its neighbours share. */
function base64Behind(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return before === 0 ? whole : whole.slice(4);
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64');
  return [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    base64,
    base64.replace(/=+$/, ''),
    bytes.toString('base64url'),
    encodeURIComponent(base64),
    JSON.stringify(secret).slice(1, -1),
  ];
}
