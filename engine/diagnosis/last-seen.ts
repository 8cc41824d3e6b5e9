import type { Answered } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { type JsonObject, objectOf, stringOf } from '../../scim/json';
import { idInPath } from '../../scim/paths';
import { isCollection, pathOf } from './writes';

/** The resource that an answer shows in full, by its own path; undefined where it shows none. */
export function shownBy(exchange: Answered): { path: string; resource: JsonObject } | undefined {
  const { method, url } = exchange.request;
  const resource = objectOf(exchange.response.body);
  const id = stringOf(resource?.id);
  if (!isSuccess(exchange) || !resource || id === undefined || /[?&](excluded)?attributes=/i.test(url))
    return undefined;
  if (method === 'POST')
    return isCollection(exchange) ? { path: `${pathOf(exchange)}/${idInPath(id)}`, resource } : undefined;
  return isCollection(exchange) ? undefined : { path: pathOf(exchange), resource };
}

/** How a resource was last shown before a call went out, and in which exchange. */
export function lastSeen(
  exchanges: readonly Answered[],
  before: Answered,
): { index: number; resource: JsonObject } | undefined {
  const earlier = exchanges.filter(({ index }) => index < before.index);
  const last = earlier.findLast((exchange) => shownBy(exchange)?.path === pathOf(before));
  const shown = last && shownBy(last);
  return shown && { index: last.index, resource: shown.resource };
}
