import { STATUS_CODES } from 'node:http';
import type { Json, RecordedExchange } from '../contract/results';

/** Longer bodies are shortened to what they are shown for. */
const maxLines = 40;
/** What a line of JSON may take, so that it fits 100 columns with its indentation. */
const lineWidth = 84;

const usualHeaders: Record<string, string> = {
  Accept: 'application/scim+json, application/json',
  Authorization: 'Bearer {token}',
};
const answerHeaders = ['Content-Type', 'Location', 'ETag', 'WWW-Authenticate', 'Allow'];

/** A request line, its query in clear where it is encoded, the headers that tell something, and the body. */
export function requestText({ request }: RecordedExchange, words: readonly string[]): string {
  const url = new URL(request.url);
  const clear = decoded(url.search);
  const headers = Object.entries(request.headers).filter(
    ([name, value]) => name !== 'User-Agent' && usualHeaders[name] !== value,
  );
  const absent = Object.keys(usualHeaders).filter((name) => request.headers[name] === undefined);
  return [
    `${request.method} ${url.pathname}${url.search}`,
    ...(clear === url.search ? [] : [`# decoded: ${clear}`]),
    ...headers.map(([name, value]) => `${name}: ${value.replace('{token}', '<Secret Token>')}`),
    ...absent.map((name) => `# without the header ${name}`),
    ...bodyLines(request.body, words),
  ].join('\n');
}

/** A status line, the headers that tell something, and the body. */
export function answerText({ response }: RecordedExchange, words: readonly string[]): string {
  if (response === null) return '(no answer)';
  return [
    `${response.status} ${STATUS_CODES[response.status] ?? ''}`.trim(),
    ...answerHeaders.flatMap((name) => {
      const value = response.headers[name.toLowerCase()];
      return value === undefined ? [] : [`${name}: ${value}`];
    }),
    ...bodyLines(response.body, words),
  ].join('\n');
}

function decoded(search: string): string {
  try {
    return decodeURIComponent(search.replaceAll('+', ' '));
  } catch {
    return search;
  }
}

function bodyLines(body: Json | undefined, words: readonly string[]): string[] {
  if (body === undefined) return [];
  if (typeof body === 'string') return ['', ...cut(body.split('\n').map(shortText))];
  // What is far too long is known without printing it.
  const isShort = (value: Json) =>
    JSON.stringify(value).length < 2 * maxLines * lineWidth && print(value, '').split('\n').length <= maxLines;
  const pruned = isShort(body) ? body : prune(body, words);
  const short = isShort(pruned) ? pruned : fold(pruned, words);
  return ['', ...cut(print(short, '').split('\n')).map((line) => line.replace(/"(…[^"]*)"/g, '$1'))];
}

const cut = (lines: string[]) =>
  lines.length <= maxLines + 5 ? lines : [...lines.slice(0, maxLines), `… ${lines.length - maxLines} more lines`];

const shortText = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}… (${text.length} characters)` : text);

const holds = (value: Json, words: readonly string[]) =>
  words.some((word) => JSON.stringify(value).includes(JSON.stringify(word)));

/** Of long arrays, the items that hold one of the words; where none does, the first. */
function prune(value: Json, words: readonly string[]): Json {
  if (Array.isArray(value)) {
    const wanted = value.filter((item) => holds(item, words));
    const some = JSON.stringify(value[0] ?? null).length > 2 * lineWidth ? 1 : 8;
    const kept = value.length <= 3 ? value : wanted.length > 0 ? wanted.slice(0, 3) : value.slice(0, some);
    const rest = value.length - kept.length;
    return [...kept.map((item) => prune(item, words)), ...(rest > 0 ? [`… ${rest} more`] : [])];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, prune(member, words)]));
}

/** What a long body is never without. */
const frame = ['schemas', 'Resources', 'Operations'];

/** Of a long object, what is longer than a line is left out, unless it holds one of the words. */
function fold(value: Json, words: readonly string[]): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => fold(item, words));
  const member = (name: string, inner: Json): Json => {
    if (words.includes(name)) return inner;
    if (frame.includes(name) || holds(inner, words)) return fold(inner, words);
    if (typeof inner !== 'object' || printFlat(inner).length <= lineWidth) return inner;
    return Array.isArray(inner) ? ['…'] : '…';
  };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, member(name, inner)]));
}

/** JSON with what fits on one line on one line; the label precedes it. */
function print(value: Json, indent: string, label = ''): string {
  const isScalar = typeof value !== 'object' || value === null;
  // The flat text is never shorter than this one, which costs next to nothing.
  if (isScalar || JSON.stringify(value).length <= lineWidth) {
    const flat = `${label}${printFlat(value)}`;
    if (isScalar || indent.length + flat.length <= lineWidth) return flat;
  }
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => print(item, inner))
    : Object.entries(value).map(([name, member]) => print(member, inner, `${JSON.stringify(name)}: `));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${label}${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

function printFlat(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(shortText(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printFlat).join(', ')}]`;
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${printFlat(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
