import type { Results } from '../contract/results';
import { renderBanner } from './html/banner';
import { renderChecks } from './html/checks';
import { type Context, isTooLong, type Limits, makeContext } from './html/context';
import { renderLog } from './html/evidence';
import { renderFindings } from './html/findings';
import { renderGuide, renderLeftovers } from './html/guide';
import { iconSheet } from './html/icons';
import { renderLatency } from './html/latency';
import { type Content, html, type Markup, trusted } from './html/markup';
import { renderAreas, renderSummary } from './html/overview';
import { script } from './html/script';
import { sha256 } from './html/sha256';
import { style } from './html/style';
import { tell } from './told';
import { stateVerdict } from './verdict';

/** A page that a browser opens at once and a mail can carry. */
const wantedLength = 2_000_000;

/** From everything to the least that still explains each failure. */
const limits: readonly Limits[] = [
  { logLines: 160, inlineLines: 60, lineLength: 2000, shareScripts: false, allBodies: true },
  { logLines: 160, inlineLines: 60, lineLength: 2000, shareScripts: true, allBodies: true },
  { logLines: 60, inlineLines: 40, lineLength: 600, shareScripts: true, allBodies: true },
  { logLines: 24, inlineLines: 24, lineLength: 300, shareScripts: true, allBodies: true },
  { logLines: 20, inlineLines: 12, lineLength: 200, shareScripts: true, allBodies: false },
];

/**
 * report.html: one file without any outside reference, readable without script. Everything that came from the provider is
 * escaped, is never a link, and could not run even so: the page's own policy allows its own style and script only.
 */
export function renderHtml(results: Results): string {
  const told = tell(results);
  let page = '';
  for (const limit of limits) {
    const context = makeContext(told, limit, limit === limits.at(-1) ? Number.POSITIVE_INFINITY : wantedLength);
    page = renderPage(context).markup;
    if (!isTooLong(context) && page.length <= wantedLength) break;
  }
  return `${page}\n`;
}

/** Scripts and styles by hash, pictures from the page itself, and nothing else from anywhere. */
const policy = `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** An icon of its own, so that no browser asks a server for one. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%23171c24'/%3E%3Cpath d='M4 8.4l2.8 2.8L12 5' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

function renderPage(context: Context): Markup {
  const { results } = context;
  const title = `${stateVerdict(results).word}: ${results.target.profile}, SCIM conformance`;
  const sections: [string, string, Content][] = [
    ['findings', `Findings ${results.findings.length}`, renderFindings(context)],
    ['areas', 'Areas', renderAreas(results)],
    ['checks', `Checks ${results.checks.length}`, renderChecks(context)],
    ['latency', 'Latency', renderLatency(results)],
    ['leftovers', 'Left behind', renderLeftovers(results)],
    ['exchanges', `Exchanges ${results.exchanges.length}`, renderLog(context)],
    ['guide', 'How to read this page', renderGuide(results)],
  ];
  const present = sections.filter(([, , content]) => content !== null);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="scim-conformance ${results.tool.version}">
<title>${title}</title>
<link rel="icon" href="${trusted(icon)}">
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip-link" href="#content">Skip to the results</a>
${iconSheet()}
${renderBanner(results)}
<nav class="contents" aria-label="Contents"><div class="wrap"><ul>${present.map(([id, name]) => html`<li><a href="#${id}">${name.replace(/ \d+$/, '')}</a>${count(name)}</li>`)}</ul></div></nav>
<main class="wrap" id="content" tabindex="-1">
${renderSummary(results)}
${present.map(([, , content]) => html`${content}\n`)}
</main>
<footer class="wrap">Run <code>${results.run.id}</code>. results.json holds the same results as data, exchanges.har every request.</footer>
<script>${trusted(script)}</script>
</body>
</html>`;
}

function count(name: string): Content {
  const number = / (\d+)$/.exec(name)?.[1];
  return number === undefined ? null : html` <span>${number}</span>`;
}
