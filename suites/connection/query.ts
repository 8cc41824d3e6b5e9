import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';
import { defineCheck } from '../define';

const probe = 'request-forms';

const messages = {
  status: 'expected 200, got {actual}: the search failed',
  notFound: 'expected a ListResponse with only {expected}, got {actual}',
  notApplied: 'expected totalResults to be 1, got {actual}: the filter had no effect',
};

/** @returns what is wrong with the answer to a search for exactly one user; undefined when it is right */
function missed(find: Answered, { id }: { id?: string }): Judgement | undefined {
  const { status, body } = find.response;
  if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(find)] });
  const found = resourcesOf(body);
  const total = objectOf(body)?.totalResults;
  if (isListResponse(body) && total !== 1 && found.length > 0)
    return fail('notApplied', {
      expected: 1,
      actual: total ?? null,
      at: [at.body(find, '/totalResults')],
      cause: 'filter-ignored',
    });
  if (found.length === 1 && found[0]?.id === id) return undefined;
  const actual = isListResponse(body) ? `totalResults ${total}` : 'no ListResponse';
  return fail('notFound', { expected: id ?? null, actual, at: [at.body(find)] });
}

const percentEncoding = defineCheck({
  id: 'connection.query.percent-encoding',
  title: 'A filter with spaces encoded as %20 finds the matching user',
  failure: 'A filter with spaces encoded as %20 does not find exactly the matching user',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'RFC 3986', section: '2.1' },
    { source: 'Entra', topic: 'Test Connection' },
  ],
  impact: 'Entra cannot match the user, so it creates the user again and gets a conflict every cycle.',
  fix: 'Percent-decode the whole query parameter once, then parse the filter. Return only the users that match it.',
  probe,
  steps: ['find-percent'],
  messages,
  headlines: {
    notFound: 'A filter with spaces encoded as %20 does not find the matching user',
    notApplied: 'A filter with spaces encoded as %20 has no effect',
  },
  judge: ({ 'find-percent': find }, { facts }) => missed(find, facts) ?? pass,
});

/** A search that is refused where the plain one is answered: whatever that one finds, the difference is what refuses it. */
function refusedUnlike(plain: Answered, find: Answered): Judgement | undefined {
  const { status } = find.response;
  if (plain.response.status !== 200 || status === 200) return undefined;
  return fail('status', { expected: 200, actual: status, at: [at.status(find)] });
}

const plainFails = skip('the plain filter does not find the user either: see connection.query.percent-encoding');

/**
 * One difference at a time: other checks judge when the plain filter does not find the user, or when a search for an
 * unknown user has results (in a directory with no other user, the search for the created user cannot show that).
 */
function uncomparable(
  plain: Answered,
  nobody: Answered,
  find: Answered,
  facts: { id?: string },
): Judgement | undefined {
  const refused = refusedUnlike(plain, find);
  if (refused) return refused;
  if (missed(plain, facts)) return plainFails;
  return resourcesOf(nobody.response.body).length > 0
    ? skip('a search for an unknown user has results: see connection.query.flag-ignored')
    : undefined;
}

const plusEncoding = defineCheck({
  id: 'connection.query.plus-encoding',
  title: 'A filter with spaces encoded as + finds the matching user',
  failure: 'A filter with spaces encoded as + does not find exactly the matching user',
  rfc: null,
  entra: 'blocks',
  refs: [{ source: 'Entra', topic: 'Test Connection' }],
  impact: 'Test Connection or the first search of a cycle fails: Entra also encodes spaces as +.',
  fix: 'Decode the query string like form data: + is a space, %2B is a plus sign.',
  probe,
  steps: ['find-percent', 'nobody-flagged', 'find-plus'],
  messages,
  headlines: {
    notFound: 'A filter with spaces encoded as + does not find the matching user',
    notApplied: 'A filter with spaces encoded as + has no effect',
  },
  judge: ({ 'find-percent': plain, 'nobody-flagged': nobody, 'find-plus': find }, { facts }) =>
    uncomparable(plain, nobody, find, facts) ?? missed(find, facts) ?? pass,
});

const flagIgnored = defineCheck({
  id: 'connection.query.flag-ignored',
  title: 'The flag aadOptscim062020 before a filter does not change the search',
  failure: 'The flag aadOptscim062020 before a filter breaks the search',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'aadOptscim062020' },
  ],
  impact: 'Test Connection fails or returns every user for each customer who adds aadOptscim062020 to the Tenant URL.',
  fix: 'Ignore unknown query parameters, even those without a value. Read filter wherever it is in the query string.',
  probe,
  steps: ['find-percent', 'find-flagged', 'nobody-flagged'],
  headlines: {
    notFound: 'With the flag aadOptscim062020, a filter does not find the matching user',
    notApplied: 'With the flag aadOptscim062020, a filter has no effect',
    nobody: 'With the flag aadOptscim062020, a search for a random value finds users',
  },
  messages: { ...messages, nobody: 'expected totalResults to be 0 when searching for a random value, got {actual}' },
  judge({ 'find-percent': plain, 'find-flagged': find, 'nobody-flagged': nobody }, { facts }) {
    const refused = refusedUnlike(plain, find);
    if (refused) return refused;
    if (missed(plain, facts)) return plainFails;
    const failed = missed(find, facts);
    if (failed) return failed;
    const { status, body } = nobody.response;
    const total = isListResponse(body) ? (objectOf(body)?.totalResults ?? null) : null;
    if (status === 200 && total === 0) return pass;
    const actual = status === 200 ? (total ?? 'no ListResponse') : `status ${status}`;
    return fail('nobody', { expected: 0, actual, at: [at.body(nobody, total === null ? '' : '/totalResults')] });
  },
});

const unknownParameterIgnored = defineCheck({
  id: 'connection.query.unknown-parameter-ignored',
  title: 'An unknown query parameter before a filter is ignored',
  failure: 'An unknown query parameter before a filter breaks the search',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.4.2' }],
  impact: 'Calls fail for customers who add parameters to the Tenant URL, and when Entra starts to send new ones.',
  fix: 'Ignore unknown query parameters. Do not validate the query against a closed list.',
  probe,
  steps: ['find-percent', 'nobody-flagged', 'find-unknown-parameter'],
  messages,
  headlines: {
    notFound: 'With an unknown query parameter, a filter does not find the matching user',
    notApplied: 'With an unknown query parameter, a filter has no effect',
  },
  judge: ({ 'find-percent': plain, 'nobody-flagged': nobody, 'find-unknown-parameter': find }, { facts }) =>
    uncomparable(plain, nobody, find, facts) ?? missed(find, facts) ?? pass,
});

export const query: Check[] = [percentEncoding, plusEncoding, flagIgnored, unknownParameterIgnored];
