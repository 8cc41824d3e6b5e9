import { showControls } from '../plain-text';

/** HTML that is safe to put into a page. Only the `html` tag makes it, so text cannot become markup by being forgotten. */
export interface Markup {
  readonly markup: string;
}

export type Content = string | number | Markup | null | readonly Content[];

/** A template whose every value is escaped, unless it is Markup itself. Null renders as nothing, a list as its items. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  let markup = strings[0] ?? '';
  for (let i = 0; i < values.length; i += 1) markup += render(values[i] ?? null) + (strings[i + 1] ?? '');
  return { markup };
}

/** For our own constants, such as the style sheet. Never for anything that comes out of a run. */
export function trusted(markup: string): Markup {
  return { markup };
}

function render(value: Content): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  if (isList(value)) return value.map(render).join('');
  return value.markup;
}

const isList = (value: Content): value is readonly Content[] => Array.isArray(value);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for between tags, where quotes mean nothing: JSON is full of them, and each would be six characters. Never for an attribute. */
export function plain(text: string): Markup {
  return { markup: showControls(text).replace(/[&<>]/g, (character) => entities[character] ?? '') };
}

/** Right in an element and in a quoted attribute; characters that hide or reorder text become visible. */
export function escapeHtml(text: string): string {
  return showControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
