import {
  type Answered,
  at,
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  skip,
} from '../../../engine/contract/check';
import { isListResponse } from '../../../engine/scim/list-response';
import { otherThanList } from '../../shared/look-ups';

const probe = 'connection.test-connection';

const messages = {
  refused: 'expected 200, as with the usual headers, got {actual}',
  notList: 'expected the same ListResponse as with the usual headers, got {actual}',
};

/** Only the one difference is judged: when the usual call fails as well, the checks of Test Connection say so. */
function sameAsUsual(usual: Answered, changed: Answered): Judgement {
  if (!isList(usual)) return skip('the usual list is refused as well: see connection.test-connection.by-count');
  const { status } = changed.response;
  if (status !== 200) return fail('refused', { expected: 200, actual: status, at: [at.status(changed)] });
  if (isList(changed)) return pass;
  return fail('notList', { expected: 'ListResponse', actual: otherThanList(changed), at: [at.body(changed)] });
}

const isList = ({ response }: Answered) => response.status === 200 && isListResponse(response.body);

const acceptImpact = 'Test Connection fails with "NotAcceptable", or single calls of a cycle do.';

const acceptFix =
  'Answer application/scim+json whatever the Accept header says, or treat application/scim+json, application/json, */* and a missing header alike; never answer 406 to them.';

export const acceptScimJson = defineCheck({
  id: 'connection.accept.scim-json',
  title: 'Accept: application/scim+json is accepted',
  failure: 'Accept: application/scim+json is refused',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.8' }],
  impact: acceptImpact,
  fix: acceptFix,
  probe,
  steps: ['first-page', 'accept-scim-json'],
  messages,
  judge: ({ 'first-page': usual, 'accept-scim-json': changed }) => sameAsUsual(usual, changed),
});

export const acceptJson = defineCheck({
  id: 'connection.accept.json',
  title: 'Accept: application/json is accepted',
  failure: 'Accept: application/json is refused',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.8' }],
  impact: acceptImpact,
  fix: acceptFix,
  probe,
  steps: ['first-page', 'accept-json'],
  messages,
  judge: ({ 'first-page': usual, 'accept-json': changed }) => sameAsUsual(usual, changed),
});

export const acceptAny = defineCheck({
  id: 'connection.accept.any',
  title: 'Accept: */* is accepted',
  failure: 'Accept: */* is refused',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 9110', section: '12.5.1' },
    { source: 'RFC 7644', section: '3.8' },
  ],
  impact: acceptImpact,
  fix: acceptFix,
  probe,
  steps: ['first-page', 'accept-any'],
  messages,
  judge: ({ 'first-page': usual, 'accept-any': changed }) => sameAsUsual(usual, changed),
});

export const acceptNone = defineCheck({
  id: 'connection.accept.none',
  title: 'A request without an Accept header is answered',
  failure: 'A request without an Accept header is refused',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.8' },
    { source: 'RFC 9110', section: '12.5.1' },
  ],
  impact: acceptImpact,
  fix: acceptFix,
  probe,
  steps: ['first-page', 'accept-none'],
  messages,
  judge: ({ 'first-page': usual, 'accept-none': changed }) => sameAsUsual(usual, changed),
});

export const userAgentNotNeeded = defineCheck({
  id: 'connection.user-agent.not-needed',
  title: 'A request without a User-Agent header is answered',
  failure: 'A request without a User-Agent header is refused',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 9110', section: '10.1.5' }],
  impact: 'Calls fail now and then with 403 and an HTML page that Entra cannot read.',
  fix: 'Exempt the SCIM paths from bot protection that looks at User-Agent; the bearer token says who calls.',
  probe,
  steps: ['first-page', 'no-user-agent'],
  messages,
  judge: ({ 'first-page': usual, 'no-user-agent': changed }) => sameAsUsual(usual, changed),
});

export const headerChecks: Check[] = [acceptScimJson, acceptJson, acceptAny, acceptNone, userAgentNotNeeded];
