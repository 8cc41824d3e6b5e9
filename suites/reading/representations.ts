import { type Answered, at, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { arrayOf, type JsonObject, objectOf, stringOf } from '../../scim/json';
import { isListResponse } from '../../scim/list-response';
import { decoded } from '../../scim/text';
import { urn } from '../../scim/urns';
import { answered } from './exchanges';
import { type Fault, failOnce } from './faults';

/** A user or group as one answer shows it. */
export interface Representation {
  exchange: Answered;
  resource: JsonObject;
  /** JSON Pointer to it inside the body. */
  pointer: string;
  type: 'User' | 'Group';
  /** The id that the request named; null for a create or a list. */
  requestedId: string | null;
  isInList: boolean;
}

/** The collection and the id that a request names: `/Users/2819c223` → User and 2819c223. */
export function targetOf({ request }: RecordedExchange): { type: 'User' | 'Group'; id: string | null } | null {
  if (!URL.canParse(request.url)) return null;
  const [, collection, id] = /\/(Users|Groups)(?:\/([^/]+))?\/?$/.exec(new URL(request.url).pathname) ?? [];
  if (collection === undefined || id === '.search') return null;
  return { type: collection === 'Users' ? 'User' : 'Group', id: id === undefined ? null : decoded(id) };
}

/** Some twenty surveys ask for what each exchange shows, so it is found once. */
const found = new WeakMap<RecordedExchange, Representation[]>();

/** Every user and group that some answer shows in full, whether or not it has an id. */
export function representationsIn(exchanges: RecordedExchange[]): Representation[] {
  return answered(exchanges).flatMap((exchange) => {
    const known = found.get(exchange) ?? shownIn(exchange);
    found.set(exchange, known);
    return known;
  });
}

function shownIn(exchange: Answered): Representation[] {
  const target = targetOf(exchange);
  const { status, body } = exchange.response;
  if (!target || exchange.request.method === 'DELETE' || (status !== 200 && status !== 201) || isProjected(exchange))
    return [];
  const common = { exchange, type: target.type };
  if (isListResponse(body))
    return arrayOf(objectOf(body)?.Resources).flatMap((item, index) => {
      const resource = objectOf(item);
      const pointer = `/Resources/${index}`;
      return resource ? [{ ...common, resource, pointer, requestedId: null, isInList: true }] : [];
    });
  const resource = objectOf(body);
  // An error that is sent with a success status shows no resource.
  if (arrayOf(resource?.schemas).includes(urn.error)) return [];
  const isRead = exchange.request.method === 'GET' && target.id === null;
  if (!resource || isRead) return [];
  return [{ ...common, resource, pointer: '', requestedId: target.id, isInList: false }];
}

/**
 * Those with an id of the provider's own: an answer that only repeats the request has none, or the one that was sent,
 * and shows nothing about the provider.
 */
export function identified(exchanges: RecordedExchange[]): Representation[] {
  return representationsIn(exchanges).filter(({ exchange, resource }) => {
    const id = stringOf(resource.id);
    const isEcho = exchange.request.method === 'POST' && objectOf(exchange.request.body)?.id === resource.id;
    return id !== undefined && id !== '' && !isEcho;
  });
}

/** The request names or excludes attributes, so the representation is not the full one; most group reads exclude members. */
function isProjected({ request }: RecordedExchange): boolean {
  return [...new URL(request.url).searchParams].some(([name, value]) => {
    const parameter = name.toLowerCase();
    return parameter === 'attributes' || (parameter === 'excludedattributes' && value !== 'members');
  });
}

/** What is wrong with one representation; the pointer is relative to it. */
export interface Flaw extends Omit<Fault, 'at'> {
  pointer?: string;
}

/**
 * Judges a duty of every representation.
 * @param examine what is wrong with one; undefined when nothing is, null when it has nothing that the duty is about
 * @param nothing why the check is skipped when no representation has
 */
export function judgeEach(
  seen: Representation[],
  examine: (each: Representation) => Flaw | undefined | null,
  nothing: string,
): Judgement {
  let judged = 0;
  const faults: Fault[] = [];
  for (const each of seen) {
    const flaw = examine(each);
    if (flaw !== null) judged += 1;
    if (flaw) faults.push({ ...flaw, at: at.body(each.exchange, each.pointer + (flaw.pointer ?? '')) });
  }
  return failOnce(faults) ?? (judged > 0 ? pass : skip(nothing));
}

export const noneSeen = 'no answer showed a user or group with an id that the provider assigned';
