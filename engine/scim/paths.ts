/** The path of a user below the Tenant URL; ids are opaque and may need URL-encoding (RFC 7643 §3.1, RFC 3986 §2.4). */
export const userPath = (id: string) => `/Users/${encodeURIComponent(id)}`;

export const groupPath = (id: string) => `/Groups/${encodeURIComponent(id)}`;
