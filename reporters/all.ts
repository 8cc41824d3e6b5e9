import type { Results } from '../contract/results';
import { renderHar } from './har';
import { renderHtml } from './html';
import { renderJunit } from './junit';
import { renderMarkdown } from './markdown';

/** Every file that a run leaves, by name. results.json is the one that the others are made from. */
export function renderAll(results: Results): Record<string, string> {
  return {
    'results.json': `${JSON.stringify(results, null, 1)}\n`,
    'report.html': renderHtml(results),
    'junit.xml': renderJunit(results),
    'summary.md': renderMarkdown(results),
    'exchanges.har': renderHar(results),
  };
}
