import type { RecordedExchange } from '../contract/results';
import { idOf } from './reproduce';
import type { Told, ToldCheck } from './told';

const isWrite = ({ request }: RecordedExchange) => request.method !== 'GET';
const pathOf = ({ request }: RecordedExchange) => request.url.split('?')[0] ?? '';

/** Whether a write was to the resource at this path, or created it. */
function isAbout(write: RecordedExchange, path: string): boolean {
  if (pathOf(write) === path) return true;
  const id = write.request.method === 'POST' ? idOf(write.response?.body) : null;
  return id !== null && path.endsWith(`/${encodeURIComponent(id)}`);
}

/**
 * The write that a read is about which decided a check: the last one before it to the same resource. Where a query decided, it
 * is the last one of the check, unless that is a survey, which looks at unrelated writes too.
 * @param deciding the exchanges that decided
 * @returns the index of the write; undefined where a write is among those that decided, or none is known
 */
export function writeBehind(results: Told, check: ToldCheck, deciding: readonly number[]): number | undefined {
  const decided = deciding.flatMap((index) => results.exchanges[index] ?? []);
  const [first] = decided;
  if (!first || decided.some(isWrite)) return undefined;
  const isQuery = first.request.url.includes('?');
  return check.exchanges
    .flatMap((index) => results.exchanges[index] ?? [])
    .filter((exchange) => exchange.index < first.index && isWrite(exchange))
    .findLast((write) => (isQuery ? check.requests > 0 : isAbout(write, pathOf(first))))?.index;
}
