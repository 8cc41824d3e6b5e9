import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';
import { arrayOf, type JsonObject, objectOf } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';
import { urn } from '../../scim/urns';
import { excerpt } from './error-body';

/** The messages of `findsOnly`. */
export const lookUpMessages = {
  refused: 'expected 200, got {actual}',
  notList: 'expected a ListResponse, got {actual}',
  missing: 'expected {expected} to be found, got {actual}',
  others: 'expected {expected} and nothing else, got {actual}',
};

export const isList = ({ response }: Answered) => response.status === 200 && isListResponse(response.body);

/** The hits of a query; none when it was not answered with a list. */
export const hits = (query: Answered): JsonObject[] => (isList(query) ? resourcesOf(query.response.body) : []);

export const hit = (query: Answered, id: string): JsonObject | undefined =>
  hits(query).find((resource) => resource.id === id);

export const hitIds = (query: Answered) => hits(query).map(({ id }) => String(id ?? 'a hit without id'));

/** What came with 200 in the place of a ListResponse: by what it lacks, where it is nearly one. */
export function otherThanList(query: Answered): string {
  const list = objectOf(query.response.body);
  if (list?.totalResults !== undefined && !arrayOf(list.schemas).includes(urn.list))
    return 'a list whose schemas do not name that message';
  if (arrayOf(list?.schemas).includes(urn.list) && typeof list?.totalResults !== 'number')
    return 'one without a number as totalResults';
  return excerpt(query);
}

/** What a look-up found that did not find what it was for. */
export function foundInstead(query: Answered): string {
  if (query.response.status !== 200) return `status ${query.response.status}`;
  if (!isList(query)) return 'no ListResponse';
  const others = hits(query).length;
  return others === 0 ? 'no hit' : others === 1 ? '1 other' : `${others} others`;
}

/** What keeps an answer from being a list of hits: another status, or another body. */
export function listFault(exchange: Answered): Judgement | undefined {
  const { status } = exchange.response;
  if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(exchange)] });
  if (isList(exchange)) return undefined;
  return fail('notList', { expected: 'a ListResponse', actual: otherThanList(exchange), at: [at.body(exchange)] });
}

/** Enough to recognise them; a provider that ignores the filter returns thousands. */
const shown = 5;

/** A query that has to find one resource and no other; its ways to fail are `lookUpMessages`. */
export function findsOnly(query: Answered, id: string): Judgement {
  const fault = listFault(query);
  if (fault) return fault;
  const ids = hitIds(query);
  const actual = ids.length === 0 ? 'no hit' : ids.slice(0, shown);
  const details = { expected: id, actual, at: [at.body(query, '/Resources')] };
  if (!ids.includes(id)) return fail('missing', details);
  return ids.every((each) => each === id) ? pass : fail('others', details);
}

/** Whether a query found that resource and no other: what more elaborate queries are measured by. */
export const isExact = (query: Answered, id: string) => findsOnly(query, id).outcome === 'pass';
