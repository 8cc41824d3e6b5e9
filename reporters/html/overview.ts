import type { Level, Status } from '../../contract/results';
import type { Told } from '../told';
import {
  type AreaScore,
  describeRest,
  type Fraction,
  formatFraction,
  formatShare,
  fractionOf,
  scoreAreas,
} from '../verdict';
import { formatCount, statusName } from '../words';
import { areaAnchor } from './context';
import { bareMark } from './icons';
import { type Content, html, type Markup } from './markup';

/** The numbers of the run: fractions of what decides, and how often each status occurs. */
export function renderSummary(results: Told): Markup {
  return html`<section id="summary" aria-label="Summary"><div class="fractions">
${bigFraction(results, 'required')}${bigFraction(results, 'recommended')}
<ul class="counts">${countOrder.map((status) => statusCount(status, results.summary[status]))}</ul>
</div></section>`;
}

/** As a reader asks: what was met, what was not, what was not judged. */
const countOrder: readonly Status[] = ['pass', 'fail', 'warn', 'info', 'blocked', 'skip', 'error'];

function bigFraction({ checks }: Told, level: Level): Markup {
  const fraction = fractionOf(checks, level);
  const share = formatShare(fraction);
  const figures =
    fraction.judged === 0
      ? html`<span>none judged</span>`
      : html`<b>${formatCount(fraction.met)}</b> <span>of ${formatCount(fraction.judged)}</span>`;
  return html`<div class="fraction"><p class="figure">${figures}</p><p>${level} checks${share === null ? null : html`, ${share}`}</p></div>`;
}

function statusCount(status: Status, count: number): Markup {
  return html`<li class="${count === 0 ? 'none' : ''}">${bareMark(status)}<b>${formatCount(count)}</b> ${statusName(status, count)}</li>`;
}

/** The areas as a table: a picture of the statuses, the fractions, and a way to the checks. */
export function renderAreas(results: Told): Content {
  const areas = scoreAreas(results);
  if (areas.length === 0) return null;
  const rows = areas.map(
    (
      score,
    ) => html`<tr><th scope="row"><a href="#${areaAnchor(score.area)}">${score.area}</a></th><td class="picture">${stackedBar(score)}</td>
${fractionCell(score.required, 'fail')}${fractionCell(score.recommended, 'warn')}<td class="rest">${describeRest(score)}</td></tr>`,
  );
  return html`<section id="areas"><h2>Areas</h2>
<table class="areas"><thead><tr><th scope="col">Area</th><th scope="col"><span class="vh">Share of each status</span></th><th scope="col">Required</th><th scope="col">Recommended</th><th scope="col">Not judged, notes</th></tr></thead><tbody>${rows}</tbody></table>
<p class="legend">${legend.map(([status, word]) => html`<span>${swatch(status)} ${word}</span>`)}</p></section>`;
}

const legend: [Status, string][] = [
  ['pass', 'met'],
  ['fail', 'required and broken'],
  ['warn', 'recommended and broken'],
  ['blocked', 'blocked'],
  ['info', 'note'],
  ['skip', 'does not apply'],
];
const barOrder: readonly Status[] = ['pass', 'fail', 'error', 'warn', 'blocked', 'info', 'skip'];

function stackedBar({ counts, total }: AreaScore): Markup {
  let x = 0;
  const parts = barOrder.flatMap((status) => {
    const width = (100 * counts[status]) / total;
    if (width === 0) return [];
    const part = html`<rect class="bar ${status}" x="${x.toFixed(2)}%" width="${Math.max(0.4, width - 0.4).toFixed(2)}%" height="100%"/>`;
    x += width;
    return [part];
  });
  return html`<svg class="stack" aria-hidden="true" width="100%" height="10">${parts}</svg>`;
}

const swatch = (status: Status) =>
  html`<svg aria-hidden="true" width="14" height="10"><rect class="bar ${status}" width="14" height="10"/></svg>`;

function fractionCell(fraction: Fraction, broken: Status): Markup {
  if (fraction.judged === 0) return html`<td class="none">–</td>`;
  const isWhole = fraction.met === fraction.judged;
  return html`<td class="num">${isWhole ? null : bareMark(broken)}${formatFraction(fraction)}</td>`;
}
