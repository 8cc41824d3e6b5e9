import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { isFinal } from '../../scim/exchanges';
import { objectOf, objectsOf } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';
import { defineCheck, defineSurvey } from '../define';
import { answered } from '../reading/exchanges';
import { foundInstead, otherThanList } from '../reading/look-ups';
import { createdId, stepOf } from '../reading/steps';

const probe = 'create-and-match';

const hasHit = ({ response }: Answered, id: Json | undefined) =>
  response.status === 200 && isListResponse(response.body) && resourcesOf(response.body).some((user) => user.id === id);

/** Judges a search for one user: it is found, and no user with a different value is. */
function judgeSearch(search: Answered, id: Json | undefined): Judgement {
  const { body } = search.response;
  if (search.response.status !== 200)
    return fail('status', { expected: 200, actual: search.response.status, at: [at.status(search)] });
  if (!isListResponse(body))
    return fail('notList', { expected: 'a ListResponse', actual: otherThanList(search), at: [at.body(search)] });
  const data = { filter: filterOf(search) };
  if (!hasHit(search, id))
    return fail('notFound', {
      expected: id ?? null,
      actual: foundInstead(search),
      at: [at.body(search, '/Resources')],
      data,
    });
  const [, path, text] = /^(.*\S) eq (".*")$/s.exec(data.filter) ?? [];
  const wanted = String(JSON.parse(text ?? '""')).toLowerCase();
  const index = resourcesOf(body).findIndex((user) => {
    const { value } = findAttribute(user, path ?? 'id');
    return user.id !== id && value !== undefined && value !== null && String(value).toLowerCase() !== wanted;
  });
  if (index < 0) return pass;
  const other = objectsOf(objectOf(body)?.Resources)[index]?.userName ?? null;
  return fail('others', {
    expected: 'no other user',
    actual: other,
    at: [at.body(search, `/Resources/${index}`)],
    data,
  });
}

const filterOf = ({ request }: Answered) => new URL(request.url).searchParams.get('filter') ?? '';

const messages = {
  status: 'expected 200 for the query, got {actual}',
  notList: 'expected a ListResponse, got {actual}',
  notFound: 'expected {filter} to find {expected}, got {actual}',
  others: 'expected {filter} to find no other user, got {actual} as well',
};

const matchByUserName = defineCheck({
  id: 'users.match.by-user-name',
  title: 'A user is found by its userName',
  failure: 'A user is not found by its userName, or other users are found as well',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Match user' },
  ],
  impact: 'Entra does not recognise the person: it creates the account again and gets a conflict every cycle.',
  fix: 'Apply filter=userName eq "…" to all users before you split the results into pages. Answer with a ListResponse.',
  probe,
  steps: ['find'],
  messages,
  headlines: {
    notList: 'A search by userName is not answered with a ListResponse',
    notFound: 'A user is not found by its userName',
    others: 'A search by userName finds other users as well',
  },
  judge: ({ find }, { facts }) => judgeSearch(find, facts.id),
});

const matchOtherCase = defineCheck({
  id: 'users.match.other-case',
  title: 'A user is found by its userName in capitals',
  failure: 'A user is not found by its userName in capitals',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact:
    'A person whose userName has a different case in the directory gets a second account, or a conflict every cycle.',
  fix: 'Ignore case when you compare userName in filters: its schema says caseExact false.',
  probe,
  steps: ['find', 'find-other-case'],
  messages: { notFound: 'expected the userName in capitals to find {expected}, got {actual}' },
  judge({ find, 'find-other-case': search }, { facts }) {
    if (!hasHit(find, facts.id))
      return skip('the user is not found by the userName as it was sent either: see users.match.by-user-name');
    if (hasHit(search, facts.id)) return pass;
    const actual = foundInstead(search);
    return fail('notFound', { expected: facts.id ?? null, actual, at: [at.body(search, '/Resources')] });
  },
});

const matchByProfile = defineSurvey({
  id: 'users.match.by-matching-attributes',
  title: 'A user is found by every attribute that the profile matches by',
  failure: 'A user is not found by an attribute that the profile matches by, or other users are found as well',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Matching attributes can be filtered on' },
  ],
  impact:
    'Entra does not recognise existing people: each gets a second account, or the wrong account is linked and overwritten.',
  fix: 'Support eq for every attribute that you document for matching, including emails[type eq "work"].value. Reject other filters with 400 instead of ignoring them.',
  survey: [probe],
  messages,
  headlines: {
    notList: 'A search by a matching attribute is not answered with a ListResponse',
    notFound: 'A user is not found by an attribute that the profile matches by',
    others: 'A search by an attribute that the profile matches by finds other users as well',
  },
  judge(exchanges) {
    const id = createdId(stepOf(exchanges, 'create'));
    if (id === undefined) return skip('the user to search for was not created: see users.create.accepted');
    const searches = exchanges.filter((exchange) => exchange.intent === 'match' && isFinal(exchange));
    const judgements = answered(searches).map((search) => judgeSearch(search, id));
    const failed = judgements.find(({ outcome }) => outcome === 'fail');
    if (failed) return failed;
    return judgements.length === searches.length
      ? pass
      : skip('a search was not answered: see connection.requests.answered');
  },
});

export const match: Check[] = [matchByUserName, matchOtherCase, matchByProfile];
