import type { Call } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';
import { arrayOf, objectOf } from '../../scim/json';

/** Where SCIM endpoints usually are, below an origin. */
export const usualPaths = ['/scim/v2', '/scim', '/v2'];

/** Sends a GET of /Users below another base path of the same origin, without the token. */
export type AskElsewhere = (basePath: string, call: Call) => Promise<RecordedExchange>;

/** What is asked for at each path. The token is left out: what is there may not be what the token is meant for. */
const listOfOne: Call = {
  method: 'GET',
  path: '/Users',
  query: { count: '1' },
  headers: { Authorization: null },
  marks: { credentials: 'none' },
};

/**
 * Looks for SCIM at the usual paths of an origin that has nothing at the Tenant URL.
 * @param base the Tenant URL without its flags
 * @returns one sentence for the user
 */
export async function nothingAt(base: string, askElsewhere: AskElsewhere): Promise<string> {
  const { origin, pathname } = new URL(base);
  const ownPath = pathname.replace(/\/+$/, '');
  const others = usualPaths.filter((path) => path !== ownPath);
  const [own, ...answers] = await Promise.all([ownPath, ...others].map((path) => askElsewhere(path, listOfOne)));
  const found = others.filter((_path, index) => isScim(answers[index], own));
  const seen = `${base} cannot be judged: there is nothing at this path, as Test Connection and all discovery documents are answered with 404`;
  if (found.length > 0) {
    const urls = found.map((path) => `${origin}${path}`).join(' and at ');
    return `${seen}. A SCIM endpoint answers at ${urls}: try again with --tenant-url ${origin}${found[0]}`;
  }
  return `${seen}. None of ${others.join(', ')} at ${origin} looks like SCIM: check the path of the Tenant URL and try again`;
}

/**
 * A refusal for lack of a token is enough, unless the path that has nothing refuses in the same way. A SCIM error 404 is not.
 */
function isScim(answer: RecordedExchange | undefined, own: RecordedExchange | undefined): boolean {
  const status = answer?.response?.status;
  if (status === undefined || status === 404) return false;
  if (status === 401) return own?.response?.status !== 401;
  return arrayOf(objectOf(answer?.response?.body)?.schemas).length > 0;
}
