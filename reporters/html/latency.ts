import type { OperationTimes } from '../../contract/results';
import type { Told } from '../told';
import { formatCount, formatDuration } from '../words';
import { type Content, html, type Markup } from './markup';

/** How long each kind of call took: median and 95th percentile as bars on one scale, and the numbers beside them. */
export function renderLatency({ performance }: Told): Content {
  const operations = Object.entries(performance.byOperation).sort(([, a], [, b]) => b.p95Ms - a.p95Ms);
  if (operations.length === 0) return null;
  const scale = Math.max(...operations.map(([, { p95Ms }]) => p95Ms), 1);
  return html`<section id="latency"><h2>Latency</h2>
<p class="intro">Half of all answers came within ${formatDuration(performance.p50Ms)}, 95 of 100 within ${formatDuration(performance.p95Ms)}; the slowest took ${formatDuration(performance.maxMs)}.</p>
<table class="latency"><thead><tr><th scope="col">Operation</th><th scope="col"><span class="vh">Median and 95th percentile</span></th><th scope="col">Median</th><th scope="col">95 %</th><th scope="col">Slowest</th><th scope="col">Calls</th></tr></thead>
<tbody>${operations.map(([name, times]) => row(name, times, scale))}</tbody></table>
<p class="legend"><span>${swatch('p50')} median</span><span>${swatch('p95')} 95th percentile</span></p></section>`;
}

function row(name: string, times: OperationTimes, scale: number): Markup {
  const width = (ms: number) => `${Math.max(0.5, (100 * ms) / scale).toFixed(2)}%`;
  return html`<tr><th scope="row"><code>${name}</code></th><td class="picture"><svg aria-hidden="true" width="100%" height="10"><rect class="bar p95" width="${width(times.p95Ms)}" height="100%"/><rect class="bar p50" width="${width(times.p50Ms)}" height="100%"/></svg></td>
<td class="num">${formatDuration(times.p50Ms)}</td><td class="num">${formatDuration(times.p95Ms)}</td><td class="num">${formatDuration(times.maxMs)}</td><td class="num">${formatCount(times.count)}</td></tr>`;
}

const swatch = (name: string) =>
  html`<svg aria-hidden="true" width="14" height="10"><rect class="bar ${name}" width="14" height="10"/></svg>`;
