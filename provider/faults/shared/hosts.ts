import { isObject } from '../../request-body';
import type { Answer, JsonObject } from '../../types';

export const withHost = (url: string, host: string) => url.replace(/\/\/[^/]+/, `//${host}`);

/** The locations of a resource, or of those in a list, with another host. */
export function withHosts(body: Answer['body'], host: string): Answer['body'] {
  if (!isObject(body)) return body;
  if (Array.isArray(body.Resources))
    return { ...body, Resources: body.Resources.map((each) => withHosts(each as JsonObject, host) ?? null) };
  const { meta } = body;
  if (!isObject(meta) || typeof meta.location !== 'string') return body;
  return { ...body, meta: { ...meta, location: withHost(meta.location, host) } };
}
