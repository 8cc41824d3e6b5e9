import { type Answered, at, fail, type Judgement, pass } from '../../contract/check';
import { arrayOf, type JsonObject, objectOf } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';
import { urn } from '../../scim/urns';
import { excerpt } from './error-body';

/** The messages of `findsOnly`. */
export const lookUpMessages = {
  refused: 'expected 200 for the query, got {actual}',
  notList: 'expected a ListResponse, got {actual}',
  missing: 'expected {expected} in the query results, got {actual}',
  others: 'expected {expected} as the only query result, got {actual}',
};

export const isList = ({ response }: Answered) => response.status === 200 && isListResponse(response.body);

/** The results of a query; none when it was not answered with a list. */
export const hits = (query: Answered): JsonObject[] => (isList(query) ? resourcesOf(query.response.body) : []);

export const hit = (query: Answered, id: string): JsonObject | undefined =>
  hits(query).find((resource) => resource.id === id);

export const hitIds = (query: Answered) => hits(query).map(({ id }) => String(id ?? 'a result without an id'));

/** What was answered with 200 instead of a ListResponse: what it lacks, if it is nearly one. */
export function otherThanList(query: Answered): string {
  const list = objectOf(query.response.body);
  if (list?.totalResults !== undefined && !arrayOf(list.schemas).includes(urn.list))
    return 'a list whose schemas lack the ListResponse URN';
  if (arrayOf(list?.schemas).includes(urn.list) && typeof list?.totalResults !== 'number')
    return 'one whose totalResults is not a number';
  return excerpt(query);
}

/** What a query found instead of the resource that it was sent for. */
export function foundInstead(query: Answered): string {
  if (query.response.status !== 200) return `status ${query.response.status}`;
  if (!isList(query)) return 'no ListResponse';
  const others = hits(query).length;
  return others === 0 ? 'no result' : others === 1 ? '1 other result' : `${others} other results`;
}

/** Why an answer is not a list of results: a status other than 200, or a body that is no ListResponse. */
export function listFault(exchange: Answered): Judgement | undefined {
  const { status } = exchange.response;
  if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(exchange)] });
  if (isList(exchange)) return undefined;
  return fail('notList', { expected: 'a ListResponse', actual: otherThanList(exchange), at: [at.body(exchange)] });
}

/** Enough to recognise the results; a provider that ignores the filter returns thousands. */
const shown = 5;

/** Judges a query that has to find one resource and no other; its messages are `lookUpMessages`. */
export function findsOnly(query: Answered, id: string): Judgement {
  const fault = listFault(query);
  if (fault) return fault;
  const ids = hitIds(query);
  const actual = ids.length === 0 ? 'no result' : ids.slice(0, shown);
  const details = { expected: id, actual, at: [at.body(query, '/Resources')] };
  if (!ids.includes(id)) return fail('missing', details);
  return ids.every((each) => each === id) ? pass : fail('others', details);
}

/** Whether a query found that resource and no other; more elaborate queries are compared with it. */
export const isExact = (query: Answered, id: string) => findsOnly(query, id).outcome === 'pass';
