import type { Json } from '../../contract/results';
import { type Context, checkLink } from './context';
import { type Content, html, type Markup } from './markup';

type JsonObject = { [name: string]: Json };

/** Whole test sets that a run stands in for, such as the one of Microsoft's app gallery: each test and the checks behind it. */
export function renderGates(context: Context): Content {
  const gates = Object.entries(context.results.gates).flatMap(([name, gate]) => {
    const tests = isObject(gate) && Array.isArray(gate.tests) ? gate.tests.filter(isObject) : [];
    return tests.length === 0 || !isObject(gate) ? [] : [renderGate(context, name, gate, tests)];
  });
  return gates.length === 0 ? null : html`<section id="gates"><h2>Gates</h2>${gates}</section>`;
}

function renderGate(context: Context, name: string, gate: JsonObject, tests: readonly JsonObject[]): Markup {
  const rows = tests.map(
    (entry) =>
      html`<tr><th scope="row">${text(entry.name)}</th><td>${text(entry.category)}</td><td>${text(entry.status)}</td><td>${checksOf(context, entry)}</td></tr>`,
  );
  return html`<h3>${name}${gate.verdict === undefined ? null : html` <span>${text(gate.verdict)}</span>`}</h3>
<table class="plain"><thead><tr><th scope="col">Test</th><th scope="col">Category</th><th scope="col">Status</th><th scope="col">Checks</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function checksOf(context: Context, { checks }: JsonObject): Content {
  if (!Array.isArray(checks)) return null;
  return checks.slice(0, 8).map((id, i) => [i > 0 ? ', ' : '', checkLink(context, text(id))]);
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: Json | undefined) =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
