import { invalidFilter } from './errors';

/** A word is an attribute name, an operator or a bare literal; what it is depends on where it stands. */
export type Token = { kind: 'word'; text: string } | { kind: 'string'; text: string } | { kind: '(' | ')' | '[' | ']' };

const space = /\s*/y;
/** Attribute notation with URN and `$ref`, numbers, and a sub-attribute behind a bracket (`.value`). */
const word = /[A-Za-z0-9_$.:+-]+/y;
/** A JSON string, with its escapes (RFC 8259 §7). */
const string = /"(?:[^"\\]|\\.)*"/sy;

/**
 * Splits a filter into tokens. What is in a string is opaque.
 * @throws invalidFilter for a character that belongs to no token, an open string or a bad escape
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) position += found.length;
    return found;
  };
  for (take(space); position < text.length; take(space)) {
    const character = text.charAt(position);
    if (character === '(' || character === ')' || character === '[' || character === ']') {
      tokens.push({ kind: character });
      position += 1;
    } else if (character === '"') {
      const literal = take(string);
      if (literal === undefined) throw invalidFilter('a string in the filter has no closing quote');
      tokens.push({ kind: 'string', text: unquote(literal) });
    } else {
      const found = take(word);
      if (found === undefined) throw invalidFilter(`unexpected "${character}" in the filter`);
      tokens.push({ kind: 'word', text: found });
    }
  }
  return tokens;
}

function unquote(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    throw invalidFilter('a string in the filter does not follow the rules of JSON');
  }
}
