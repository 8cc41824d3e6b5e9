/** A piece of a shell word: text that is taken as it is, or a variable. */
export type ShellPart = string | { variable: string };

/** A word in single quotes, in which a POSIX shell reads every character as itself; a quote is left, escaped and entered again. */
export function shellQuote(text: string): string {
  return `'${argumentText(text).replaceAll("'", "'\\''")}'`;
}

/** A word of several parts: texts in single quotes, variables in double quotes. */
export function shellWord(parts: readonly ShellPart[]): string {
  const merged: ShellPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const word = merged
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? shellQuote(part) : `"$${part.variable}"`))
    .join('');
  return word === '' ? "''" : word;
}

/** Text for behind a `#`: nothing in it can end the comment. */
export function shellComment(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

/** What can be in an argument of a process: no NUL, no half of a character. */
function argumentText(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Splits parts wherever a text occurs and puts a variable in its place. */
export function insertVariable(parts: readonly ShellPart[], find: RegExp, variable: string): ShellPart[] {
  return parts.flatMap((part): ShellPart[] => {
    if (typeof part !== 'string') return [part];
    const result: ShellPart[] = [];
    let last = 0;
    for (const match of part.matchAll(find)) {
      result.push(part.slice(last, match.index), { variable });
      last = match.index + match[0].length;
    }
    return [...result, part.slice(last)];
  });
}
