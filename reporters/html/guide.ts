import type { Told } from '../told';
import { statusOrder } from '../verdict';
import { levelMeanings, plural, statusWords } from '../words';
import { bareMark } from './icons';
import { type Content, html, type Markup } from './markup';

/** What the run made and could not delete again. */
export function renderLeftovers({ leftovers }: Told): Content {
  if (leftovers.length === 0) return null;
  const rows = leftovers.map(
    ({ resource, id, name, reason }) =>
      html`<tr><th scope="row">${resource}</th><td><code>${id ?? 'unknown'}</code></td><td>${name}</td><td>${reason}</td></tr>`,
  );
  return html`<section id="leftovers"><h2>Left behind</h2><p class="intro">${plural(leftovers.length, 'resource')} of this run could not be deleted.</p>
<table class="plain"><thead><tr><th scope="col">Resource</th><th scope="col">Id</th><th scope="col">Name</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** The end of the page: what its words mean. */
export function renderGuide(): Markup {
  return html`<section id="guide"><h2>How to read this page</h2>
<dl class="guide">${[...statusOrder]
    .reverse()
    .map(
      (status) =>
        html`<div><dt>${bareMark(status)}${statusWords[status].word}</dt><dd>${statusWords[status].meaning}</dd></div>`,
    )}</dl>
<p>A duty is <b>required</b> (${levelMeanings.required}), <b>recommended</b> (${levelMeanings.recommended}) or <b>informational</b> (${levelMeanings.informational}). The level follows from what the RFC says and from what breaking the duty does to Entra; both are named at each check.</p>
<p>A fraction such as “37 of 40 required” counts what was judged: passed and failed. Skipped and blocked checks are in neither number. A lost capability is therefore never counted as a failure, and never as a success.</p>
<p>In the evidence, a marked line is the one that decided. The scripts take the Secret Token from <code>SCIM_TOKEN</code>, create what they need, and delete it at the end; <code>SCIM_URL</code> points them at another server, such as one on your own machine.</p></section>`;
}
