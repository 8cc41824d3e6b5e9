import type { RecordedExchange } from '../../contract/results';
import { type ExplainedFinding, explainFindings } from '../findings';
import type { ToldCheck } from '../told';
import { describeWeight, harmWords, plural } from '../words';
import { type Context, checkLink, exchangeLink, reasonWithLinks, shortUrl } from './context';
import { bareMark } from './icons';
import { type Content, html, type Markup } from './markup';

const shownAtOnce = 4;

/** What is wrong, by root cause: each finding is one thing to fix. */
export function renderFindings(context: Context): Content {
  const findings = explainFindings(context.results);
  if (findings.length === 0) return null;
  const required = findings.filter(({ finding }) => finding.level === 'required').length;
  const intro = `${plural(findings.length, 'thing')} to fix, ${required === 0 ? 'none' : required} of them required.`;
  return html`<section id="findings"><h2>Findings</h2><p class="intro">${intro}</p>
<ol class="findings">${findings.map((finding, index) => renderFinding(context, finding, index))}</ol></section>`;
}

function renderFinding(context: Context, explained: ExplainedFinding, index: number): Markup {
  const { finding, lead, checks, blocked, proof } = explained;
  const status = finding.level === 'required' ? 'fail' : finding.level === 'recommended' ? 'warn' : 'info';
  const reach = `${plural(finding.checks.length, 'check')} ${status === 'fail' ? 'failed' : 'affected'}`;
  const behind = finding.blocked.length === 0 ? '' : `, ${finding.blocked.length} more blocked`;
  return html`<li class="finding" id="finding-${index + 1}"><h3>${finding.headline}</h3>
<p class="meta">${bareMark(status)}<b>${finding.level}</b><span>${harmWords[finding.harm]}</span><span>${lead ? describeWeight(lead.entra) : null}</span><span>${reach}${behind}</span></p>
<div class="columns"><div><h4>Fix</h4><p>${finding.fix}</p></div><div><h4>What an Entra customer would see</h4>${finding.impact.map((text) => html`<p>${text}</p>`)}</div></div>
${proof ? renderProof(context, proof) : lead?.reason ? html`<p class="seen"><span>Seen</span> ${reasonWithLinks(context, lead.reason)}</p>` : null}
${checkList(context, checks.length === 1 ? 'Check' : 'Checks', checks)}${checkList(context, 'Blocked', blocked)}</li>`;
}

/** The call that shows the cause, and beside it one that differs in nothing else and went well. */
function renderProof(context: Context, { broken, well }: NonNullable<ExplainedFinding['proof']>): Markup {
  const call = (exchange: RecordedExchange) =>
    html`${exchange.request.method} <code>${shortUrl(context, exchange)}</code> → ${String(exchange.response?.status ?? 'no answer')}, in exchange ${exchangeLink(context, exchange.index)}`;
  return html`<p class="seen"><span>Proof</span> ${call(broken)}</p>${well ? html`<p class="seen"><span>Without it</span> ${call(well)}</p>` : null}`;
}

function checkList(context: Context, label: string, checks: readonly ToldCheck[]): Content {
  if (checks.length === 0) return null;
  if (checks.length <= shownAtOnce) {
    return html`<p class="links"><span>${label}</span> ${checks.map(({ id }) => [checkLink(context, id), ' '])}</p>`;
  }
  const links = checks.map(({ id }) => html`<li>${checkLink(context, id)}</li>`);
  return html`<details class="links"><summary>${label} (${checks.length})</summary><ul>${links}</ul></details>`;
}
