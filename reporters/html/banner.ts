import type { Told } from '../told';
import { stateVerdict } from '../verdict';
import { formatCount, formatDate, formatDuration } from '../words';
import { type Content, html, type Markup } from './markup';

/** The top of the page: the verdict in a word and a sentence, what was judged, and what the run could not do. */
export function renderBanner(results: Told): Markup {
  const { word, tone, sentence } = stateVerdict(results);
  const { run, target, tool } = results;
  const requests = `${formatCount(run.requests)}${run.maxRps === null ? '' : `, up to ${run.maxRps} per second`}`;
  const facts: [string, Content][] = [
    ['Tenant URL', html`<code>${target.tenantUrl}</code>${target.embedded ? ' (the embedded provider)' : ''}`],
    ['Profile', target.profile],
    ['PATCH dialects', list(run.dialects)],
    ['Started', html`<time datetime="${run.startedAt}">${formatDate(run.startedAt)}</time>`],
    ['Duration', formatDuration(run.durationMs)],
    ['Requests', requests],
    ['Seed', html`<code>${run.seed}</code>`],
    ['Tool', `${tool.version}, Node ${run.node.replace(/^v/, '')}`],
    ['Capabilities', describeCapabilities(target.capabilities)],
    ['Command', html`<code>${run.command}</code>`],
  ];
  return html`<header class="banner ${tone}"><div class="wrap">
<div class="topline"><p>SCIM 2.0 conformance for Microsoft Entra ID</p><button type="button" id="theme" hidden>Dark theme</button></div>
<h1>${word}</h1>
<p class="lede">${sentence}</p>
${problems(results.problems)}
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div></header>`;
}

function problems(sentences: readonly string[]): Content {
  if (sentences.length === 0) return null;
  const shown = sentences.slice(0, 8);
  const more = sentences.length - shown.length;
  return html`<div class="problems"><h2>What this run could not do</h2><ul>${shown.map((sentence) => html`<li>${sentence}</li>`)}${
    more > 0 ? html`<li>and ${more} more, in results.json</li>` : null
  }</ul></div>`;
}

const list = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '));

function describeCapabilities(capabilities: Record<string, boolean>): string {
  const names = (wanted: boolean) => Object.keys(capabilities).filter((name) => capabilities[name] === wanted);
  const missing = names(false);
  return `${list(names(true))}${missing.length > 0 ? `; not ${missing.join(', ')}` : ''}`;
}
