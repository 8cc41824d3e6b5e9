import type { OperationTimes, RecordedExchange, Results } from '../../contract/results';

/** Latencies of the answered requests: median, 95th percentile and maximum in milliseconds, in all and by operation. */
export function measurePerformance(exchanges: readonly RecordedExchange[]): Results['performance'] {
  const answered = exchanges.filter(({ response }) => response !== null);
  const groups = new Map<string, number[]>();
  for (const exchange of answered) {
    const name = operationOf(exchange);
    groups.set(name, [...(groups.get(name) ?? []), exchange.durationMs]);
  }
  const { p50Ms, p95Ms, maxMs } = times(answered.map(({ durationMs }) => durationMs));
  return {
    p50Ms,
    p95Ms,
    maxMs,
    byOperation: Object.fromEntries([...groups].sort().map(([name, values]) => [name, times(values)])),
  };
}

/** `GET /Users?filter`, `PATCH /Groups/{id}`: what kind of call it was, without ids and values. */
function operationOf({ request }: RecordedExchange): string {
  const url = new URL(request.url);
  const endpoint = /\/(Users|Groups|Schemas|ResourceTypes|ServiceProviderConfig)(\/[^/]+)?\/?$/i.exec(url.pathname);
  const path = endpoint ? `/${endpoint[1]}${endpoint[2] ? '/{id}' : ''}` : '/…';
  return `${request.method} ${path}${url.searchParams.has('filter') ? '?filter' : ''}`;
}

function times(values: number[]): OperationTimes {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: sorted.at(-1) ?? 0 };
}
