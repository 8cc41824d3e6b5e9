import { type Answered, at, type Check, fail, type Judgement, pass } from '../../contract/check';
import { objectOf } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';
import { defineCheck } from '../define';
import { otherThanList } from '../reading/look-ups';

const probe = 'test-connection';

const messages = {
  status: 'expected 200, got {actual}: the query failed',
  empty: 'expected a ListResponse, got no body',
  notList: 'expected a ListResponse with 200, got {actual}',
};

/** Message ids: those of `messages`, and `hits`. */
function judgeEmptyList(look: Answered): Judgement {
  const { status, body } = look.response;
  if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(look)] });
  if (body === undefined) return fail('empty', { expected: 'ListResponse', actual: null, at: [at.body(look)] });
  if (!isListResponse(body))
    return fail('notList', { expected: 'ListResponse', actual: otherThanList(look), at: [at.body(look)] });
  const [total, found] = [Number(objectOf(body)?.totalResults), resourcesOf(body).length];
  if (total === 0 && found === 0) return pass;
  const actual = total === 0 ? `0 and ${found} in Resources` : total;
  return fail('hits', { expected: 0, actual, at: [at.body(look, '/totalResults')], cause: 'filter-ignored' });
}

const testByFilter = defineCheck({
  id: 'connection.test-connection.by-filter',
  title: 'A search for a user that does not exist returns an empty list',
  failure: 'A search for a user that does not exist does not return an empty list',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Test Connection' },
  ],
  impact:
    'Test Connection fails, so the administrator cannot save the credentials; a running job goes into quarantine.',
  fix: 'Answer a query that matches nothing with 200 and a ListResponse whose totalResults is 0. Use 404 only for a single resource that does not exist.',
  probe,
  steps: ['look-for-nobody'],
  headlines: {
    empty: 'A search for a user that does not exist is answered without a body',
    notList: 'A search for a user that does not exist is not answered with a ListResponse',
    hits: 'A search for a user that does not exist finds users',
  },
  messages: { ...messages, hits: 'expected totalResults to be 0 when searching for a random value, got {actual}' },
  judge: ({ 'look-for-nobody': look }) => judgeEmptyList(look),
});

const testByCount = defineCheck({
  id: 'connection.test-connection.by-count',
  title: 'GET /Users?count=1 returns a list of at most one user',
  failure: 'GET /Users?count=1 does not return a list of at most one user',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.4' },
    { source: 'Entra', topic: 'Test Connection' },
  ],
  impact: 'Where Test Connection asks for one user, it fails, so the administrator cannot save the credentials.',
  fix: 'Answer GET /Users?count=1 with 200 and a ListResponse that holds at most one resource; totalResults still counts all users.',
  probe,
  steps: ['first-page'],
  headlines: {
    empty: 'GET /Users?count=1 is answered without a body',
    notList: 'GET /Users?count=1 is not answered with a ListResponse',
    more: 'GET /Users?count=1 returns more than one user',
  },
  messages: { ...messages, more: 'expected at most 1 resource, got {actual}' },
  judge({ 'first-page': page }) {
    const { status, body } = page.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(page)] });
    if (body === undefined) return fail('empty', { expected: 'ListResponse', actual: null, at: [at.body(page)] });
    if (!isListResponse(body))
      return fail('notList', { expected: 'ListResponse', actual: otherThanList(page), at: [at.body(page)] });
    const found = resourcesOf(body).length;
    return found <= 1 ? pass : fail('more', { expected: 1, actual: found, at: [at.body(page, '/Resources')] });
  },
});

const groupsByFilter = defineCheck({
  id: 'connection.test-connection.groups-by-filter',
  title: 'A search for a group that does not exist returns an empty list',
  failure: 'A search for a group that does not exist does not return an empty list',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2' },
    { source: 'Entra', topic: 'Test Connection' },
  ],
  impact:
    'Test Connection fails until the administrator turns off the group mapping, even when only users are assigned.',
  fix: 'Route /Groups to the SCIM service, not to a web page. Answer a query that matches nothing with 200 and a ListResponse whose totalResults is 0.',
  needs: ['groups'],
  probe: 'test-groups',
  steps: ['look-for-no-group'],
  headlines: {
    empty: 'A search for a group that does not exist is answered without a body',
    notList: 'A search for a group that does not exist is not answered with a ListResponse',
    hits: 'A search for a group that does not exist finds groups',
  },
  messages: { ...messages, hits: 'expected totalResults to be 0 when searching for a random value, got {actual}' },
  judge: ({ 'look-for-no-group': look }) => judgeEmptyList(look),
});

export const testConnection: Check[] = [testByFilter, testByCount, groupsByFilter];
