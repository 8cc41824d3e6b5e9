import type { Json } from '../contract/results';

/** One printed line of a JSON text. `marked` lines are what a verdict was decided by. */
export interface BodyLine {
  text: string;
  marked: boolean;
}

interface BodyText {
  lines: BodyLine[];
  /** Pointers to members that are not there; the nearest line that is there is marked for them. */
  missing: string[];
}

interface PrintedLine {
  text: string;
  /** The value that begins, ends or stands on this line. */
  pointer: string;
}

/** An object or list of plain values no longer than this stands on one line. */
const inlineLength = 80;
/** A marked object longer than this has only its first line marked. */
const markedLines = 12;

/**
 * Prints a body as a person would write it and marks what the JSON Pointers name. A body that is text (HTML, or JSON that
 * the recorder cut) is printed as it is; no pointer leads into it, so its first line is marked.
 * @param pointers RFC 6901; the empty pointer is the whole body
 */
export function printBody(body: Json, pointers: readonly string[]): BodyText {
  if (typeof body === 'string') {
    const isMarked = pointers.length > 0;
    return { lines: body.split(/\r\n|\n|\r/).map((text, i) => ({ text, marked: isMarked && i === 0 })), missing: [] };
  }
  const printed = printValue(body, '', '', '', '');
  const marked = new Set<number>();
  const missing: string[] = [];
  for (const pointer of pointers) {
    if (!isThere(body, pointer)) missing.push(pointer);
    for (const index of linesOf(printed, nearest(printed, pointer))) marked.add(index);
  }
  return { lines: printed.map(({ text }, index) => ({ text, marked: marked.has(index) })), missing };
}

/** The lines around marks, and the first ones, within a limit; a null stands for a gap. */
export function excerpt(lines: readonly BodyLine[], limit: number): (BodyLine | null)[] {
  if (lines.length <= limit) return [...lines];
  const around = Math.max(2, Math.floor(limit / 8));
  const keep = new Set<number>();
  lines.forEach((line, index) => {
    if (!line.marked || keep.size > limit) return;
    for (let i = Math.max(0, index - around); i <= Math.min(lines.length - 1, index + around); i += 1) keep.add(i);
  });
  for (let i = 0; i < lines.length && keep.size < limit; i += 1) keep.add(i);
  const result: (BodyLine | null)[] = [];
  let last = -1;
  for (const index of [...keep].sort((a, b) => a - b)) {
    const line = lines[index];
    if (index !== last + 1) result.push(null);
    if (line) result.push(line);
    last = index;
  }
  return last === lines.length - 1 ? result : [...result, null];
}

function printValue(value: Json, pointer: string, indent: string, label: string, comma: string): PrintedLine[] {
  const flat = flatten(value);
  if (flat !== null && indent.length + label.length + flat.length <= inlineLength) {
    return [{ text: `${indent}${label}${flat}${comma}`, pointer }];
  }
  if (typeof value !== 'object' || value === null) {
    return [{ text: `${indent}${label}${JSON.stringify(value)}${comma}`, pointer }];
  }
  const members: [string, string, Json][] = Array.isArray(value)
    ? value.map((item, i) => [String(i), '', item])
    : Object.entries(value).map(([name, item]) => [escapeToken(name), `${JSON.stringify(name)}: `, item]);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [
    { text: `${indent}${label}${open}`, pointer },
    ...members.flatMap(([token, name, item], i) =>
      printValue(item, `${pointer}/${token}`, `${indent}  `, name, i < members.length - 1 ? ',' : ''),
    ),
    { text: `${indent}${close}${comma}`, pointer },
  ];
}

/** Plain values, and lists and objects of nothing but plain values, on one line. Null when the value is deeper. */
function flatten(value: Json): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = Object.values(value);
  if (items.some((item) => typeof item === 'object' && item !== null)) return null;
  if (Array.isArray(value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  if (items.length === 0) return '{}';
  if (items.length > 4) return null;
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}: ${JSON.stringify(item)}`)
    .join(', ')} }`;
}

const escapeToken = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function isThere(body: Json, pointer: string): boolean {
  let value: Json | undefined = body;
  for (const token of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return false;
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (!Object.hasOwn(value, name)) return false;
    value = (value as Record<string, Json>)[name];
  }
  return true;
}

/** The pointer itself or, where nothing is there, the innermost parent that has a line. */
function nearest(printed: readonly PrintedLine[], pointer: string): string {
  const known = new Set(printed.map((line) => line.pointer));
  let found = pointer;
  while (found !== '' && !known.has(found)) found = found.slice(0, Math.max(0, found.lastIndexOf('/')));
  return found;
}

function linesOf(printed: readonly PrintedLine[], pointer: string): number[] {
  const first = printed.findIndex((line) => line.pointer === pointer);
  const last = printed.findLastIndex((line) => line.pointer === pointer);
  if (last - first + 1 > markedLines) return [first];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
