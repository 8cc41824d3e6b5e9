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

/**
 * Makes a redactor for these secrets, in every form in which they could come back: raw, URL-encoded and base64, in
 * texts, in values and in member names. Of a short secret only what can be told from other words is replaced: a whole
 * value, what follows `Bearer`, and the value of a parameter. Members that hold secrets by their name (password, cookies)
 * lose their value.
 */
export function makeRedactor(secrets: readonly string[]): Redactor {
  const isLong = (secret: string) => secret.length >= leastLength;
  const long = secrets.filter((secret) => isLong(secret)).flatMap(formsOf);
  const short = secrets.filter((secret) => secret !== '' && !isLong(secret)).flatMap(formsOf);
  const longForms = [...new Set(long)].sort((a, b) => b.length - a.length);
  const alternatives = [...new Set(short)].map((form) => form.replace(/[^\w]/g, '\\$&')).join('|');
  const standsAlone =
    alternatives &&
    new RegExp(`^(?:${alternatives})$|(?<=[Bb]earer\\s+|=["']?)(?:${alternatives})(?=$|[&;,"'\\s])`, 'g');
  const name = (value: string) =>
    longForms.reduce((result, form) => withoutCut(result.replaceAll(form, redactedMark), form), value);
  const text = (value: string) => (standsAlone ? name(value).replace(standsAlone, redactedMark) : name(value));
  const json = (value: Json): Json => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(json);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [name(key), isSecret(key, member) ? redactedMark : json(member)]),
    );
  };
  return { text, json };
}

/** Sentences quote what was seen and cut it short with «…», which may leave the beginning of a secret. */
function withoutCut(value: string, form: string): string {
  const head = form.slice(0, leastLength);
  let result = value;
  for (let at = result.indexOf(head); at !== -1; at = result.indexOf(head, at + 1)) {
    let end = at + head.length;
    while (end < result.length && result[end] === form[end - at]) end += 1;
    if (result[end] === '…') result = result.slice(0, at) + redactedMark + result.slice(end);
  }
  return result;
}

const isSecret = (name: string, member: Json) => secretNames.test(name) && typeof member === 'string';

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
