/**
 * Text from a provider may hold characters that are invisible, that move the cursor of a terminal, that turn the reading
 * direction round or that are not allowed in XML. Every report passes such text through here first.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/** Marks that reorder or hide text: a value could look like another one. */
const invisible = /[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
const loneSurrogates = /\p{Surrogate}/gu;
/** Any of them: a report passes thousands of texts through here, and hardly one has any. */
const suspicious = /[^\t\n\x20-\x7e\xa0-\u0600]/;

/** Makes every such character visible: `␛` for ESC, `⟨U+202E⟩` for a direction mark. Tabs and line feeds stay. */
export function showControls(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .replace(controls, (character) => {
      const code = character.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : codePoint(code);
    })
    .replace(invisible, (character) => codePoint(character.charCodeAt(0)))
    .replace(loneSurrogates, '\ufffd');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return showControls(text.replace(/[\t\r\n]+/g, ' '));
}

/** At most `length` characters, cut between code points. */
export function shorten(text: string, length: number): string {
  // Most texts are short, and none has more code points than code units.
  if (text.length <= length) return text;
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, Math.max(1, length - 1)).join('')}…`;
}

/** The size that a text has on the wire. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function codePoint(code: number): string {
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
