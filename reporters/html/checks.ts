import type { Status } from '../../contract/results';
import { describeConfirmation } from '../confirmation';
import { referenceText, referenceUrl } from '../references';
import { exchangesToReplay, reproduceScript } from '../reproduce';
import type { ToldCheck } from '../told';
import { formatFraction, scoreAreas, statusOrder } from '../verdict';
import {
  checkTitle,
  describeDuty,
  describeRung,
  describeWeight,
  formatDuration,
  formatValue,
  isBroken,
  isDocumentedDeviation,
  plural,
  statusName,
} from '../words';
import { writeBehind } from '../write-behind';
import { areaAnchor, type Context, checkLink, exchangeLink, ifThereIsRoom, reasonWithLinks } from './context';
import { exchangeLine, renderExchange } from './evidence';
import { mark } from './icons';
import { type Content, html, type Markup, plain } from './markup';

/** Exchanges that a broken check shows in full; the others it links to. */
const shownExchanges = 2;

/** Every check of the run by area: broken ones as cards that open, the others as lines in a group by status. */
export function renderChecks(context: Context): Content {
  const { checks } = context.results;
  if (checks.length === 0) return null;
  return html`<section id="checks"><h2>Checks</h2>${filterBar(context)}${scoreAreas(context.results).map(
    ({
      area,
      required,
      total,
    }) => html`<section class="area" id="${areaAnchor(area)}"><h3>${area} <span>${required.judged > 0 ? `${formatFraction(required)} required` : 'nothing required was judged'}, ${plural(total, 'check')}</span></h3>
${renderArea(
  context,
  checks.filter((check) => check.area === area),
)}</section>`,
  )}<p id="nothing" hidden>No check matches.</p></section>`;
}

/** Extras that need the script; without it the bar stays hidden. */
function filterBar({ results }: Context): Markup {
  const statuses = statusOrder.filter((status) => results.summary[status] > 0);
  return html`<form id="filter" hidden aria-label="Filter checks"><div class="toggles">${statuses.map(
    (status) =>
      html`<button type="button" aria-pressed="false" data-show="${status}">${mark(status)}${statusName(status, results.summary[status])} <span>${results.summary[status]}</span></button>`,
  )}</div><label>Area <select id="filter-area"><option value="">all</option>${scoreAreas(results).map(({ area }) => html`<option>${area}</option>`)}</select></label>
<label class="search"><span class="vh">Text</span><input id="filter-text" type="search" placeholder="Search id, title, reason"></label><output id="filter-count"></output></form>`;
}

function renderArea(context: Context, checks: readonly ToldCheck[]): Content {
  return statusOrder.map((status) => {
    const group = checks.filter((check) => check.status === status);
    if (group.length === 0) return null;
    if (isCard(status)) return group.map((check) => ifThereIsRoom(context, () => renderCard(context, check)));
    const names: Partial<Record<Status, string>> = { pass: 'passed', skip: 'skipped', blocked: 'blocked' };
    return html`<details class="group"><summary>${mark(status)}${group.length} ${names[status] ?? status}</summary><ul>${group.map((check) => renderRow(context, check))}</ul></details>`;
  });
}

const isCard = (status: Status) => status !== 'pass' && status !== 'skip' && status !== 'blocked';

function renderRow(context: Context, check: ToldCheck): Markup {
  return html`<li class="check row${check.status === 'pass' ? ' good' : ''}" id="${context.anchors.get(check.id) ?? ''}" data-status="${check.status}">${mark(check.status)}<div><p class="title">${checkTitle(check)}${parameters(check)}</p>
<p class="id"><code>${check.id}</code> <span>${check.level}</span> <span>${describeDuty(check.rfc)}, ${describeWeight(check.entra)}</span> ${references(check)}${check.rung === null ? null : html` <span>${check.rung}</span>`}${evidenceLinks(context, check.exchanges)}</p>
${check.reason === null ? null : html`<p class="reason">${reasonWithLinks(context, check.reason)}${check.blockedBy === null ? null : html` Blocked by ${checkLink(context, check.blockedBy)}.`}</p>`}</div></li>`;
}

function renderCard(context: Context, check: ToldCheck): Markup {
  return html`<details class="check card" id="${context.anchors.get(check.id) ?? ''}" data-status="${check.status}"><summary>${mark(check.status)}<div><p class="title">${checkTitle(check)}${parameters(check)}${deviation(check)}</p>
<p class="id"><code>${check.id}</code> <span class="level">${check.level}</span></p>${check.reason === null ? null : html`<p class="reason">${check.reason}</p>`}</div></summary>
<div class="inside">${verdictValues(check)}
<div class="columns"><div><h4>What an Entra customer would see</h4><p>${check.impact}</p></div><div><h4>Fix</h4><p>${check.fix}</p>${partOf(check)}</div></div>
<p class="duty"><span>${describeDuty(check.rfc)}</span> <span>${describeWeight(check.entra)}</span> ${references(check)}</p>
${aside(describeConfirmation(check))}${aside(describeRung(check))}${evidence(context, check)}${script(context, check)}</div></details>`;
}

const aside = (sentence: string | null): Content =>
  sentence === null ? null : html`<p class="others">${sentence}</p>`;

function parameters(check: ToldCheck): Content {
  return Object.values(check.parameters).map((value) => html` <span class="parameter">${value}</span>`);
}

/** The fix of a check is that of its finding, which may be about more than this check. */
function partOf({ finding }: ToldCheck): Content {
  if (finding === null) return null;
  return html`<p class="others">Part of <a href="#finding-${finding + 1}">finding ${finding + 1}</a></p>`;
}

function deviation(check: ToldCheck): Content {
  return isDocumentedDeviation(check) ? html` <span class="parameter">documented deviation</span>` : null;
}

function verdictValues(check: ToldCheck): Content {
  if (check.expected === undefined && check.actual === undefined) return null;
  return html`<dl class="values"><div><dt>Expected</dt><dd><code>${formatValue(check.expected)}</code></dd></div><div class="got"><dt>Got</dt><dd><code>${formatValue(check.actual)}</code></dd></div></dl>`;
}

function references(check: ToldCheck): Content {
  return check.refs.map(
    (reference) => html` <a class="ref" href="${referenceUrl(reference)}">${referenceText(reference)}</a>`,
  );
}

function evidenceLinks(context: Context, exchanges: readonly number[]): Content {
  if (exchanges.length === 0) return null;
  const [noun, shown] = [exchanges.length === 1 ? 'exchange' : 'exchanges', exchanges.slice(0, 12)];
  return html` <span>${noun} ${shown.map((index, i) => [i > 0 ? ', ' : '', exchangeLink(context, index)])}${exchanges.length > shown.length ? ' …' : ''}</span>`;
}

/** The exchanges that the pointers name, with the write before them, else the last one that the check looked at. */
function evidence(context: Context, check: ToldCheck): Content {
  const pointed = [...new Set(check.pointers.map(({ exchange }) => exchange))];
  const decided = (pointed.length > 0 ? pointed : check.exchanges.slice(-1)).slice(0, shownExchanges);
  const write = isBroken(check) ? writeBehind(context.results, check, decided) : undefined;
  const deciding = write === undefined ? decided : [write, ...decided];
  const others = check.exchanges.filter((index) => !deciding.includes(index));
  const blocks = deciding.flatMap((index) => {
    const exchange = context.results.exchanges[index];
    if (exchange === undefined) return [];
    const pointers = check.pointers.filter((pointer) => pointer.exchange === index);
    return [
      html`<div class="deciding"><p class="call-line"><a href="#x-${index}">${exchangeLine(context, exchange)}</a></p>${renderExchange(context, exchange, pointers, context.limits.inlineLines)}</div>`,
    ];
  });
  if (blocks.length === 0) return null;
  return html`<h4>Evidence</h4>${blocks}<p class="others">${others.length > 0 ? html`Also used: ${evidenceLinks(context, others)}. ` : null}${plural(check.requests, 'request')} in ${formatDuration(check.durationMs)}</p>`;
}

function script(context: Context, check: ToldCheck): Content {
  if (!isBroken(check)) return null;
  const replayed = exchangesToReplay(context.results, check);
  const last = replayed.at(-1);
  if (last === undefined) return null;
  const key = `${last.probe}/${last.index}`;
  const earlier = context.scripts.get(key);
  if (earlier !== undefined && context.limits.shareScripts) {
    return html`<p class="others">The script of ${checkLink(context, earlier.id)} reproduces this check too.</p>`;
  }
  context.scripts.set(key, check);
  return html`<details class="script"><summary>Reproduce with curl (${plural(replayed.length, 'request')})</summary><button type="button" class="copy" hidden>Copy</button><pre>${plain(reproduceScript(context.results, check) ?? '')}</pre></details>`;
}
