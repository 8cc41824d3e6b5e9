import { type Answered, at, type Check, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { isListResponse } from '../../scim/list-response';
import { defineSurvey } from '../define';
import { answered, offence, some, withCredentials } from '../reading/exchanges';
import { otherThanList } from '../reading/look-ups';

const nothingListed = skip('no query for users or groups was answered with 200');

/** Answers with status 200 to queries for users or groups. /Schemas and /ResourceTypes have checks of their own. */
const lists = (exchanges: Parameters<typeof answered>[0]) =>
  answered(exchanges)
    .filter(withCredentials)
    .filter(({ request }) => request.method === 'GET' && /\/(Users|Groups)\/?$/.test(new URL(request.url).pathname))
    .filter(({ response }) => response.status === 200);

const listResponses = defineSurvey({
  id: 'connection.list.list-response',
  title: 'Queries that succeed return a ListResponse',
  failure: 'A query returns 200 without a ListResponse',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Queries return a ListResponse' },
  ],
  impact: 'Test Connection fails, or Entra finds no match, creates the user again and gets a conflict.',
  fix: 'Wrap every query result in a ListResponse with schemas, totalResults and Resources, even when there is only one match or none.',
  survey: 'everything',
  headlines: {
    array: 'A query returns a bare array instead of a ListResponse',
    empty: 'A query returns 200 without a body',
    other: 'A query returns 200 without a ListResponse',
  },
  messages: {
    array: 'expected a ListResponse, got a bare array for {request} (first of {count})',
    empty: 'expected a ListResponse, got no body for {request} (first of {count})',
    other: 'expected a ListResponse, got {actual} for {request} (first of {count})',
  },
  judge(exchanges) {
    const all = lists(exchanges);
    const offenders = all.filter(({ response }) => !isListResponse(response.body));
    if (!some(offenders)) return all.length > 0 ? pass : nothingListed;
    const { body } = offenders[0].response;
    return offence(Array.isArray(body) ? 'array' : body === undefined ? 'empty' : 'other', offenders, {
      expected: 'ListResponse',
      actual: otherThanList,
      at: (exchange) => at.body(exchange),
    });
  },
});

/** `Resources` may be absent when nothing matches, when count is 0, and on a page beyond the last one. */
function lacksResources({ request, response }: Answered): boolean {
  const list = objectOf(response.body);
  const query = new URL(request.url).searchParams;
  const total = Number(list?.totalResults);
  // A count below 0 counts as 0 (RFC 7644 §3.4.2.4), and 0 asks for no resources.
  const isEmptyPage = Number(query.get('count') ?? 1) < 1 || Number(query.get('startIndex') ?? 1) > total;
  return total > 0 && !isEmptyPage && !Array.isArray(list?.Resources);
}

const misspelt = ({ response }: Answered) =>
  Object.keys(objectOf(response.body) ?? {}).find((name) => /^resources?$/i.test(name) && name !== 'Resources');

const resourcesKey = defineSurvey({
  id: 'connection.list.resources-key',
  title: 'Query results are in the Resources member',
  failure: 'Query results are not in the Resources member',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }],
  impact: 'Entra sees no match, creates the user again and gets a conflict every cycle.',
  fix: 'Name the array Resources, with a capital R. Send it whenever totalResults is not 0.',
  survey: 'everything',
  headlines: {
    name: 'The Resources member of a list has another name',
    missing: 'A list has no Resources member',
  },
  messages: {
    name: 'expected the member Resources, got {actual} for {request} (first of {count})',
    missing: 'expected the member Resources, got none for {request} (first of {count})',
  },
  judge(exchanges) {
    const all = lists(exchanges).filter(({ response }) => isListResponse(response.body));
    const offenders = all.filter(lacksResources);
    if (some(offenders))
      return offence(misspelt(offenders[0]) ? 'name' : 'missing', offenders, {
        expected: 'Resources',
        actual: (exchange) => misspelt(exchange) ?? null,
        at: (exchange) => at.body(exchange),
      });
    const hasHits = all.some(({ response }) => Number(objectOf(response.body)?.totalResults) > 0);
    return hasHits ? pass : skip('no query had a match');
  },
});

export const list: Check[] = [listResponses, resourcesKey];
