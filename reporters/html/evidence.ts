import type { Pointer, RecordedExchange, RecordedMessage } from '../../contract/results';
import { type BodyLine, excerpt, printBody } from '../json-lines';
import { shorten } from '../plain-text';
import { formatDuration, plural } from '../words';
import { type Context, ifThereIsRoom, shortUrl } from './context';
import { type Content, html, type Markup, plain } from './markup';

/** An exchange in one line: `12 PATCH /Users/2819 → 200 in 43 ms`. */
export function exchangeLine(context: Context, exchange: RecordedExchange): Markup {
  const { request, response, error } = exchange;
  const came = response === null ? (error?.kind ?? 'no answer') : String(response.status);
  return html`<span class="no">${exchange.index}</span> <span class="call"><b>${request.method}</b> ${shorten(shortUrl(context, exchange), 160)}</span> <span class="came">${came}</span> <span class="ms">${formatDuration(exchange.durationMs)}</span>`;
}

/** Both messages of an exchange. What the pointers name is marked. */
export function renderExchange(
  context: Context,
  exchange: RecordedExchange,
  pointers: readonly Pointer[],
  bodyLines: number,
): Markup {
  const { request, response, error } = exchange;
  const of = (part: Pointer['part']) => pointers.filter((pointer) => pointer.part === part);
  const answer =
    response === null
      ? html`<p class="start hit">${error === null ? 'No answer' : `${error.kind}: ${error.message}`}</p>`
      : html`<p class="start${of('response').some((pointer) => pointer.in === 'status') ? ' hit' : ''}">HTTP ${response.status}</p>${renderMessage(context, response, of('response'), bodyLines)}`;
  return html`<div class="messages${request.body === undefined ? ' bare' : ''}"><div class="message"><p class="label">Request</p><p class="start">${request.method} ${shorten(request.url, context.limits.lineLength)}</p>${renderMessage(context, request, of('request'), bodyLines)}</div>
<div class="message"><p class="label">Answer</p>${answer}</div></div>`;
}

function renderMessage(
  context: Context,
  message: RecordedMessage,
  pointers: readonly Pointer[],
  bodyLines: number,
): Content {
  const names = pointers
    .filter((pointer) => pointer.in === 'headers')
    .map(({ pointer = '' }) => pointer.slice(1).toLowerCase());
  return [renderHeaders(context, message.headers, names), renderBody(context, message, pointers, bodyLines)];
}

function renderHeaders(context: Context, headers: Record<string, string>, marked: readonly string[]): Content {
  const entries = Object.entries(headers);
  const absent = marked.filter((name) => name !== '' && !entries.some(([given]) => given.toLowerCase() === name));
  const rows = entries.map(
    ([name, value]) =>
      html`<div class="${marked.includes(name.toLowerCase()) ? 'hit' : ''}"><dt>${shorten(name, 120)}</dt><dd>${shorten(value, context.limits.lineLength)}</dd></div>`,
  );
  const missing = absent.map((name) => html`<p class="hit missing">There is no ${name} header.</p>`);
  if (entries.length === 0) return missing;
  const open = marked.length > absent.length;
  return html`${missing}<details class="headers"${open ? html` open` : null}><summary>${plural(entries.length, 'header')}</summary><dl>${rows}</dl></details>`;
}

function renderBody(
  context: Context,
  message: RecordedMessage,
  pointers: readonly Pointer[],
  bodyLines: number,
): Content {
  const wanted = pointers.filter((pointer) => pointer.in === 'body').map(({ pointer = '' }) => pointer);
  if (message.body === undefined) {
    return html`<p class="${wanted.length > 0 ? 'hit missing' : 'empty'}">No body</p>`;
  }
  const { lines, missing } = printBody(message.body, wanted);
  const shown = excerpt(lines, bodyLines);
  return html`${missing.map((pointer) => html`<p class="hit missing"><code>${pointer}</code> is missing.</p>`)}<pre>${shown.map((line) => renderLine(context, line))}</pre>${
    shown.includes(null)
      ? html`<p class="empty">The body has ${plural(lines.length, 'line')}; the rest is in results.json.</p>`
      : null
  }`;
}

function renderLine(context: Context, line: BodyLine | null): Markup {
  if (line === null)
    return html`<span class="gap">⋯</span>
`;
  const text = shorten(line.text, context.limits.lineLength);
  return line.marked
    ? html`<mark>${plain(text)}</mark>
`
    : plain(`${text}\n`);
}

/** Every exchange of the run once, grouped by the probe that played it. */
export function renderLog(context: Context): Content {
  const { exchanges } = context.results;
  if (exchanges.length === 0) return null;
  const probes = new Map<string, RecordedExchange[]>();
  for (const exchange of exchanges) {
    const name = exchange.again === undefined ? exchange.probe : `${exchange.probe}, replay ${exchange.again}`;
    probes.set(name, [...(probes.get(name) ?? []), exchange]);
  }
  return html`<section id="exchanges"><h2>Exchanges</h2><p class="intro">Every request of the run and its answer, by probe. Secrets were replaced before anything was written.</p>
${[...probes].map(([probe, list]) => html`<div class="probe"><h3><code>${probe}</code></h3>${list.map((exchange) => ifThereIsRoom(context, () => logEntry(context, exchange)))}</div>`)}</section>`;
}

function logEntry(context: Context, exchange: RecordedExchange): Markup {
  const pointers = context.marks.get(exchange.index) ?? [];
  const line = html`${exchangeLine(context, exchange)} <span class="step">${exchange.step}</span>`;
  if (!context.limits.allBodies && pointers.length === 0)
    return html`<p class="exchange" id="x-${exchange.index}">${line}</p>`;
  return html`<details class="exchange" id="x-${exchange.index}"><summary>${line}</summary>${renderExchange(context, exchange, pointers, context.limits.logLines)}</details>`;
}
