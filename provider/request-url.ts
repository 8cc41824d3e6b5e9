/** The parts of a URL that matter here. `segments` is undefined outside the base path. */
export interface RequestUrl {
  segments: string[] | undefined;
  query: URLSearchParams;
}

/**
 * Splits a request URL. Double and trailing slashes are tolerated, as a Tenant URL that ends in one produces them; a
 * plus sign in the query is a space and `%2B` a plus.
 */
export function splitUrl(url: string, basePath: string): RequestUrl {
  const mark = url.indexOf('?');
  const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1));
  const path = (mark === -1 ? url : url.slice(0, mark)).replace(/\/{2,}/g, '/');
  const inside = path === basePath || path.startsWith(`${basePath}/`);
  if (!inside) return { segments: undefined, query };
  return { segments: decodeSegments(path.slice(basePath.length)), query };
}

/** Decodes each segment once, so that an id may hold any character. A broken escape leads nowhere. */
function decodeSegments(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/**
 * Says how this client addresses the tenant. Only a well-formed Host header gets into URLs: anything else would let a
 * client place text of its own there.
 */
export function baseUrlOf(host: string | undefined, authority: string, basePath: string): string {
  const safe = host !== undefined && /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/.test(host);
  return `http://${safe ? host : authority}${basePath}`;
}
