import type { Status } from '../../contract/results';
import { statusWords } from '../words';
import { html, type Markup, trusted } from './markup';

/** Signs that differ in outline, so that they can be told apart in grey and in small. */
const shapes: Record<Status, string> = {
  pass: '<path class="stroke" d="M3.2 8.6l3.2 3.2 6.4-7.4"/>',
  fail: '<circle cx="8" cy="8" r="7.2"/><path class="cut" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6"/>',
  warn: '<path d="M8 1.2l7.2 13.2H.8z"/><path class="cut" d="M8 5.8v4.2M8 12.2v.2"/>',
  info: '<circle class="stroke" cx="8" cy="8" r="6.6"/><path class="stroke" d="M8 7.4v4M8 4.7v.2"/>',
  skip: '<path class="stroke" d="M3.5 8h9"/>',
  blocked: '<circle class="stroke" cx="8" cy="8" r="6.4"/><path class="stroke" d="M3.6 12.4l8.8-8.8"/>',
  error: '<path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M8 4.4v4.4M8 11.4v.2"/>',
};

/** The definitions that every mark on the page refers to, and the hatch of bars that were not judged. */
export function iconSheet(): Markup {
  const symbols = Object.entries(shapes).map(
    ([status, shape]) => `<symbol id="i-${status}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  const hatch =
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v5"/></pattern>';
  return trusted(
    `<svg class="sheet" aria-hidden="true" width="0" height="0"><defs>${symbols.join('')}${hatch}</defs></svg>`,
  );
}

/** A status as a mark; its word is there for screen readers. */
export function mark(status: Status): Markup {
  return html`<span class="mark ${status}"><svg aria-hidden="true"><use href="#i-${status}"/></svg><span class="vh">${statusWords[status].word}</span></span>`;
}

/** A mark whose word stands next to it already. */
export function bareMark(status: Status): Markup {
  return html`<span class="mark ${status}"><svg aria-hidden="true"><use href="#i-${status}"/></svg></span>`;
}
