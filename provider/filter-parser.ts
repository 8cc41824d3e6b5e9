import { invalidFilter } from './errors';
import { type Token, tokenize } from './filter-tokens';
import type { Filter, FilterOperator, FilterValue, Limits, PatchPath } from './types';

const operators: ReadonlySet<string> = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);
/** `attrPath` of RFC 7644 figure 1; a word that does not fit is no attribute. */
const attributeName = /^(?:urn:[^\s]+:)?[A-Za-z$][\w$-]*(?:\.[A-Za-z$][\w$-]*)?$/i;

interface Cursor {
  tokens: Token[];
  position: number;
  depth: number;
  limits: Limits;
}

/**
 * Parses a filter (RFC 7644 §3.4.2.2): `not` binds tighter than `and`, `and` tighter than `or`.
 * A sub-attribute may follow a value filter, as in `emails[type eq "work"].value eq "x"`: the grammar has that in
 * PATCH paths only, but Entra asks so.
 * @throws invalidFilter
 */
export function parseFilter(text: string, limits: Limits): Filter {
  const cursor = open(text, limits);
  const filter = parseOr(cursor, true);
  if (cursor.position < cursor.tokens.length) throw invalidFilter(`${describe(cursor)} is not expected in the filter`);
  return filter;
}

/**
 * Parses a PATCH path: an attribute, optionally with a value filter, optionally with a sub-attribute (figure 7).
 * The part in front of the bracket stays one name; `sub` is what follows the bracket.
 * @returns undefined when the text has not the form of a path
 * @throws invalidFilter when the text in the brackets is no filter
 */
export function parsePatchPath(text: string, limits: Limits): PatchPath | undefined {
  const bracket = text.indexOf('[');
  if (bracket === -1) {
    const attribute = text.trim();
    return /^[\w$.:-]+$/.test(attribute) ? { attribute, filter: undefined, sub: undefined } : undefined;
  }
  const cursor = open(text, limits);
  const attribute = nextWord(cursor);
  if (attribute === undefined || peek(cursor)?.kind !== '[') return undefined;
  cursor.position += 1;
  const filter = parseOr(cursor, false);
  expect(cursor, ']');
  const tail = cursor.position < cursor.tokens.length ? nextWord(cursor) : undefined;
  if (cursor.position < cursor.tokens.length) return undefined;
  if (tail === undefined) return { attribute, filter, sub: undefined };
  return tail.startsWith('.') ? { attribute, filter, sub: tail.slice(1) } : undefined;
}

function open(text: string, limits: Limits): Cursor {
  if (text.length > limits.maxFilterLength)
    throw invalidFilter(`the filter is longer than ${limits.maxFilterLength} characters`);
  return { tokens: tokenize(text), position: 0, depth: 0, limits };
}

function parseOr(cursor: Cursor, brackets: boolean): Filter {
  let left = parseAnd(cursor, brackets);
  while (takeKeyword(cursor, 'or')) left = { kind: 'or', left, right: parseAnd(cursor, brackets) };
  return left;
}

function parseAnd(cursor: Cursor, brackets: boolean): Filter {
  let left = parseTerm(cursor, brackets);
  while (takeKeyword(cursor, 'and')) left = { kind: 'and', left, right: parseTerm(cursor, brackets) };
  return left;
}

function parseTerm(cursor: Cursor, brackets: boolean): Filter {
  if (takeKeyword(cursor, 'not')) return { kind: 'not', filter: parseGroup(cursor, brackets) };
  if (peek(cursor)?.kind === '(') return parseGroup(cursor, brackets);
  const path = nextWord(cursor);
  if (path === undefined || !attributeName.test(path)) throw invalidFilter('the filter lacks an attribute name');
  if (peek(cursor)?.kind === '[') {
    if (!brackets) throw invalidFilter('a value filter cannot stand within another one');
    return parseValueFilter(cursor, path);
  }
  return parseTest(cursor, path);
}

function parseGroup(cursor: Cursor, brackets: boolean): Filter {
  expect(cursor, '(');
  cursor.depth += 1;
  if (cursor.depth > cursor.limits.maxFilterDepth)
    throw invalidFilter(`the filter is nested deeper than ${cursor.limits.maxFilterDepth} levels`);
  const filter = parseOr(cursor, brackets);
  expect(cursor, ')');
  cursor.depth -= 1;
  return filter;
}

function parseValueFilter(cursor: Cursor, path: string): Filter {
  expect(cursor, '[');
  const filter = parseOr(cursor, false);
  expect(cursor, ']');
  const next = peek(cursor);
  if (next?.kind !== 'word' || !next.text.startsWith('.')) return { kind: 'values', path, filter, rest: undefined };
  cursor.position += 1;
  return { kind: 'values', path, filter, rest: parseTest(cursor, next.text.slice(1)) };
}

function parseTest(cursor: Cursor, path: string): Filter {
  const operator = nextWord(cursor)?.toLowerCase();
  if (operator === 'pr') return { kind: 'present', path };
  if (operator === undefined || !operators.has(operator))
    throw invalidFilter(
      `the operator ${operator === undefined ? '' : `"${operator}" `}after "${path}" is not supported`,
    );
  return { kind: 'compare', path, operator: operator as FilterOperator, value: parseValue(cursor) };
}

/** A JSON literal: strings are quoted, so `userName eq bob` is refused. */
function parseValue(cursor: Cursor): FilterValue {
  const token = cursor.tokens[cursor.position];
  cursor.position += 1;
  if (token?.kind === 'string') return token.text;
  if (token?.kind !== 'word') throw invalidFilter('the filter lacks a value to compare with');
  const literal = token.text.toLowerCase();
  if (literal === 'true' || literal === 'false') return literal === 'true';
  if (literal === 'null') return null;
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(literal)) return Number(literal);
  throw invalidFilter(`the value ${token.text} has to be quoted`);
}

function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.position];
}

function nextWord(cursor: Cursor): string | undefined {
  const token = peek(cursor);
  cursor.position += 1;
  return token?.kind === 'word' ? token.text : undefined;
}

function takeKeyword(cursor: Cursor, keyword: string): boolean {
  const token = peek(cursor);
  if (token?.kind !== 'word' || token.text.toLowerCase() !== keyword) return false;
  cursor.position += 1;
  return true;
}

function expect(cursor: Cursor, kind: '(' | ')' | '[' | ']'): void {
  if (peek(cursor)?.kind !== kind) throw invalidFilter(`the filter lacks a "${kind}" before ${describe(cursor)}`);
  cursor.position += 1;
}

function describe(cursor: Cursor): string {
  const token = peek(cursor);
  if (token === undefined) return 'its end';
  return 'text' in token ? `"${token.text}"` : `"${token.kind}"`;
}
