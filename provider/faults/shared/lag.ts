import type { Behaviour, ScimRequest } from '../../behaviour';
import { listResources } from '../../query-handlers';
import { readResource } from '../../resource-handlers';
import { createStore, insertResource, removeResource, type Store, updateResource } from '../../store';

interface Lag {
  /** How long after a write reads by id show it; Infinity means never. */
  readsMs?: number;
  /** How long after a write queries show it, as with a search index. */
  queriesMs?: number;
}

/**
 * A provider whose reads come from replicas that lag behind the writes. Each write leaves a copy of everything; a read gets
 * the newest copy that is old enough.
 */
export function lagging({ readsMs = 0, queriesMs = 0 }: Lag): Partial<Behaviour> {
  const copies: { at: number; store: Store }[] = [{ at: Number.NEGATIVE_INFINITY, store: createStore() }];
  const afterwards =
    <Args extends [Store, ...never[]], Result>(write: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const result = write(...args);
      copies.push({ at: performance.now(), store: structuredClone(args[0]) });
      return result;
    };
  const behind = (request: ScimRequest, lagMs: number): ScimRequest => {
    if (lagMs === 0) return request;
    const seen = performance.now() - lagMs;
    const store = copies.findLast(({ at }) => at <= seen)?.store ?? request.context.store;
    return { ...request, context: { ...request.context, store } };
  };
  return {
    insertResource: afterwards(insertResource),
    updateResource: afterwards(updateResource),
    removeResource: afterwards(removeResource),
    readResource: (request, type) => readResource(behind(request, readsMs), type),
    listResources: (request, types) => listResources(behind(request, queriesMs), types),
  };
}
