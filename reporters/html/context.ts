import type { Pointer, RecordedExchange } from '../../contract/results';
import type { Told, ToldCheck } from '../told';
import { findCheck, isBroken } from '../words';
import { type Content, html, type Markup } from './markup';

/** How much of the evidence the page shows. Large runs are rendered with less until the file stays small. */
export interface Limits {
  /** Lines of a body in the log of exchanges. */
  logLines: number;
  /** Lines of a body inside a check. */
  inlineLines: number;
  /** Characters of one line. */
  lineLength: number;
  /** Whether checks of the same probe share one script. */
  shareScripts: boolean;
  /** Whether exchanges that no broken check looked at keep their bodies. */
  allBodies: boolean;
}

/** What the parts of a page need besides their own piece of the results. */
export interface Context {
  results: Told;
  limits: Limits;
  /** The anchor of each check instance. */
  anchors: ReadonlyMap<string, string>;
  /** Pointers of broken checks, by exchange. */
  marks: ReadonlyMap<number, Pointer[]>;
  /** Where the script of a probe up to an exchange stands already, by `probe/index`. */
  scripts: Map<string, ToldCheck>;
  /** How many characters cards and exchanges may still have. Below 0 the page is too long, and is rendered with less. */
  room: { left: number };
}

export function makeContext(results: Told, limits: Limits, room: number): Context {
  const marks = new Map<number, Pointer[]>();
  for (const pointer of results.checks.filter(isBroken).flatMap(({ pointers }) => pointers)) {
    marks.set(pointer.exchange, [...(marks.get(pointer.exchange) ?? []), pointer]);
  }
  return { results, limits, anchors: nameAnchors(results.checks), marks, scripts: new Map(), room: { left: room } };
}

export const isTooLong = ({ room }: Context): boolean => room.left < 0;

/** Renders a piece of the page, unless the page is too long already: nobody will see it then. */
export function ifThereIsRoom(context: Context, render: () => Markup): Content {
  if (isTooLong(context)) return null;
  const piece = render();
  context.room.left -= piece.markup.length;
  return piece;
}

/** Ids of elements made of the checks' ids: readable in a link, without the characters that need escaping there. */
function nameAnchors(checks: readonly ToldCheck[]): Map<string, string> {
  const used = new Set<string>();
  return new Map(
    checks.map(({ id }) => {
      const name = `check-${id.replace(/[^A-Za-z0-9.]+/g, '-').replace(/-$/, '')}`;
      let anchor = name;
      for (let n = 2; used.has(anchor); n += 1) anchor = `${name}-${n}`;
      used.add(anchor);
      return [id, anchor] as const;
    }),
  );
}

export function areaAnchor(area: string): string {
  return `area-${area.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** A link to a check by instance or definition; plain text when the run has no such check. */
export function checkLink(context: Context, id: string, content?: Content): Content {
  const anchor = context.anchors.get(findCheck(context.results, id)?.id ?? '');
  const shown = content ?? html`<code>${id}</code>`;
  return anchor === undefined ? shown : html`<a href="#${anchor}">${shown}</a>`;
}

export function exchangeLink(context: Context, index: number): Content {
  const exchange = context.results.exchanges[index];
  return exchange === undefined ? String(index) : html`<a href="#x-${index}">${index}</a>`;
}

/** A reason with each `exchange 12` in it as a link. */
export function reasonWithLinks(context: Context, reason: string): Content {
  return reason.split(/\b(exchange \d+)\b/).map((part, i): Content => {
    const index = Number(/\d+/.exec(part)?.[0] ?? -1);
    const isLink = i % 2 === 1 && context.results.exchanges[index] !== undefined;
    return isLink ? html`<a href="#x-${index}">${part}</a>` : part;
  });
}

/** The path below the Tenant URL where there is one: what differs between requests. */
export function shortUrl(context: Context, exchange: RecordedExchange): string {
  const base = (context.results.target.tenantUrl.split(/[?#]/)[0] ?? '').replace(/\/+$/, '');
  const { url } = exchange.request;
  const path = url.startsWith(`${base}/`) ? url.slice(base.length) : url;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
