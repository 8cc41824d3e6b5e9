/** A Tenant URL, taken apart: what every path is appended to, and the query flags that stay in every call. */
export interface TenantUrl {
  origin: string;
  /** Without a trailing slash: `/scim/v2`, or the empty string. */
  basePath: string;
  /** `aadOptscim062020`, say; the empty string when there are none. */
  flags: string;
}

/** @throws Error (one sentence for the user) when the text is no http(s) URL or points below the base of the SCIM endpoint */
export function parseTenantUrl(text: string): TenantUrl {
  const shown = JSON.stringify(text);
  if (text.trim() === '')
    throw new Error('The Tenant URL is empty: give the SCIM base URL, such as https://api.example.com/scim/v2');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    throw new Error(`The Tenant URL ${shown} has no scheme: write https://${text.replace(/^\/+/, '')}`);
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`The Tenant URL ${shown} is not a URL that can be called: write https://host/path`);
  }
  if (url.username || url.password) {
    throw new Error(
      'The Tenant URL carries a user name or password: take it out; the Secret Token comes from --token-env, --token-file or --token-stdin',
    );
  }
  // The URL parser would drop them, and call something else than what was read.
  if (/[\p{Cc}\s]/u.test(text.trim()))
    throw new Error(`The Tenant URL ${shown} holds a space or a line break: take it out`);
  const basePath = url.pathname.replace(/\/+$/, '');
  const below = /\/(Users|Groups|Schemas|ResourceTypes|ServiceProviderConfig|Me|Bulk|\.search)(\/.*)?$/i.exec(basePath);
  if (below) {
    const base = `${url.origin}${basePath.slice(0, below.index)}`;
    throw new Error(`The Tenant URL ${shown} ends in /${below[1]}: give the base URL, ${base}`);
  }
  return { origin: url.origin, basePath, flags: url.search.replace(/^\?/, '') };
}

/** Whether requests to this host stay on this machine; only then may a run write without being asked and without a rate limit. */
export function isLoopback(tenantUrl: TenantUrl): boolean {
  const host = new URL(tenantUrl.origin).hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
