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

/** A search for one user: found, and nobody beside it whose value is another. */
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
    return value !== undefined && value !== null && String(value).toLowerCase() !== wanted;
  });
  if (index < 0) return pass;
  const other = objectsOf(objectOf(body)?.Resources)[index]?.userName ?? null;
  return fail('others', { expected: 'nobody else', actual: other, at: [at.body(search, `/Resources/${index}`)], data });
}

const filterOf = ({ request }: Answered) => new URL(request.url).searchParams.get('filter') ?? '';

const messages = {
  status: 'expected 200, got {actual}',
  notList: 'expected a ListResponse, got {actual}',
  notFound: 'expected the filter {filter} to find the user {expected}, got {actual}',
  others: 'expected the filter {filter} to find nobody else, got {actual} as well',
};

const matchByUserName = defineCheck({
  id: 'users.match.by-user-name',
  title: 'A user is found by its userName',
  failure: 'A user is not found by its userName',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Match user' },
  ],
  impact: 'Entra takes the person for new and creates the account again, which ends in a conflict every cycle.',
  fix: 'Apply filter=userName eq "…" to all users, before paging, and answer with a ListResponse.',
  probe,
  steps: ['find'],
  messages,
  judge: ({ find }, { facts }) => judgeSearch(find, facts.id),
});

const matchOtherCase = defineCheck({
  id: 'users.match.other-case',
  title: 'A user is found by its userName in another case',
  failure: 'A user is not found by its userName in another case',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7643', section: '8.7.1' },
    { source: 'RFC 7644', section: '3.4.2.2' },
  ],
  impact: 'Somebody whose name is written otherwise in the directory gets a second account, or a conflict for ever.',
  fix: 'Compare userName without regard to case in filters: its schema says caseExact false.',
  probe,
  steps: ['find', 'find-other-case'],
  messages: { notFound: 'expected the userName in capitals to find the user {expected}, got {actual}' },
  judge({ find, 'find-other-case': search }, { facts }) {
    if (!hasHit(find, facts.id)) return skip('it is not found in its own case either: see users.match.by-user-name');
    if (hasHit(search, facts.id)) return pass;
    const actual = foundInstead(search);
    return fail('notFound', { expected: facts.id ?? null, actual, at: [at.body(search, '/Resources')] });
  },
});

const matchByProfile = defineSurvey({
  id: 'users.match.by-matching-attributes',
  title: 'A user is found by every attribute that the profile matches by',
  failure: 'A user is not found by an attribute that the profile matches by',
  rfc: null,
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.4.2.2' },
    { source: 'Entra', topic: 'Matching attributes can be filtered on' },
  ],
  impact: 'Existing people are not recognised: each gets a second account, or the wrong one is linked and overwritten.',
  fix: 'Support eq for every attribute that your documentation names for matching, also emails[type eq "work"].value; refuse other filters with 400 instead of ignoring them.',
  survey: [probe],
  messages,
  judge(exchanges) {
    const id = createdId(stepOf(exchanges, 'create'));
    if (id === undefined) return skip('no user was there to be found');
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
