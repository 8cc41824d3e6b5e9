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

/** The end of the page: what its words and numbers mean. */
export function renderGuide(results: Told): Markup {
  const meanings = [...statusOrder].reverse().map((status) => {
    const { word, meaning } = statusWords[status];
    return html`<div><dt>${bareMark(status)}${word}</dt><dd>${meaning}</dd></div>`;
  });
  const terms = glossary(results).map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`);
  return html`<section id="guide"><h2>How to read this page</h2>
<dl class="guide">${meanings}</dl>
<p>A duty is <b>required</b> (${levelMeanings.required}), <b>recommended</b> (${levelMeanings.recommended}) or <b>informational</b> (${levelMeanings.informational}). Its level follows from what the RFC says and from what breaking the duty does to Entra. Each check shows both.</p>
<p>A fraction such as “37 of 40 required” counts what was judged: 37 checks passed and 3 failed. Skipped and blocked checks are in neither number, so a capability that the provider lacks is never counted as a failure or as a success.</p>
<p>In the evidence, a marked line is the one that decided. The scripts take the Secret Token from <code>SCIM_TOKEN</code>, create what they need and delete it at the end. Set <code>SCIM_URL</code> to send them to another server, such as one on your own machine.</p>
<h3>Glossary</h3>
<dl class="guide">${terms}</dl></section>`;
}

/** The words that this page cannot do without, in the order in which one explains the next. */
function glossary({ checks, exchanges, target }: Told): [term: string, meaning: string][] {
  const kinds = new Set(checks.map(({ check }) => check)).size;
  return [
    [
      'Probe',
      `A call pattern of Entra, such as creating a user and reading it back. Only probes send requests; this run recorded ${plural(exchanges.length, 'request')}.`,
    ],
    [
      'Check',
      'One duty, with an id such as users.create.accepted. A check sends nothing: it judges what the probes recorded.',
    ],
    [
      'Instance',
      `A check with its parameters, such as patch.replace.attribute[entra,title]. A check is repeated for each dialect, mapped attribute or unusual value that it is about. In this run, ${plural(kinds, 'check has', 'checks have')} ${plural(checks.length, 'instance')}. Wherever this page counts checks, it counts instances.`,
    ],
    [
      'Dialect',
      'How Entra words a PATCH. “entra” is its default, with "op": "Replace" and the text "False". “entra-compliant” is the wording that the flag aadOptscim062020 in the Tenant URL selects.',
    ],
    [
      'Profile',
      `What the provider is expected to support: mapped and matching attributes, groups and limits. This run used the profile ${target.profile}.`,
    ],
    ['Finding', 'Failures and warnings that have one cause and one fix.'],
    ['Blocked', 'A check whose request could not be sent, or showed nothing, because something before it failed.'],
    [
      'Bystander',
      'A user or group that no write of the run names. If it changes, a write to something else changed it.',
    ],
  ];
}
