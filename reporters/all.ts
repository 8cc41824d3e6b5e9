import type { Results } from '../contract/results';
import { renderHar } from './har';
import { renderHtml } from './html';
import { renderJunit } from './junit';
import { renderMarkdown } from './markdown';

/** Every file that a run leaves, by name. results.json is the one that the others are made from. */
export function renderAll(results: Results): Record<string, string> {
  return {
    'results.json': resultsText(results),
    'report.html': renderHtml(results),
    'junit.xml': renderJunit(results),
    'summary.md': renderMarkdown(results),
    'exchanges.har': renderHar(results),
  };
}

/** Each check, finding and exchange stands on a line of its own: half the size of indented JSON, and a difference shows as one. */
function resultsText(results: Results): string {
  const lines = (list: readonly unknown[]) => `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
  const members = Object.entries(results).map(
    ([name, value]) =>
      `${JSON.stringify(name)}: ${Array.isArray(value) && value.length > 0 ? lines(value) : JSON.stringify(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}
