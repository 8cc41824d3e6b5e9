import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { sameAsUsual } from '../reading/usual-call';

const probe = 'test-connection';

const messages = {
  refused: 'expected 200 as with the usual headers, got {actual}',
  notList: 'expected a ListResponse as with the usual headers, got {actual}',
};

const acceptImpact = 'Test Connection or single calls of a cycle fail with "NotAcceptable".';

const acceptFix =
  'Answer with application/scim+json whatever the Accept header says. At least treat application/scim+json, application/json, */* and a missing header alike, and never answer them with 406.';

const acceptScimJson = defineCheck({
  id: 'connection.accept.scim-json',
  title: 'A list request with Accept: application/scim+json is answered',
  failure: 'A list request with Accept: application/scim+json is not answered',
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

const acceptJson = defineCheck({
  id: 'connection.accept.json',
  title: 'A list request with Accept: application/json is answered',
  failure: 'A list request with Accept: application/json is not answered',
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

const acceptAny = defineCheck({
  id: 'connection.accept.any',
  title: 'A list request with Accept: */* is answered',
  failure: 'A list request with Accept: */* is not answered',
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

const acceptNone = defineCheck({
  id: 'connection.accept.none',
  title: 'A list request without an Accept header is answered',
  failure: 'A list request without an Accept header is not answered',
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

export const accept: Check[] = [acceptScimJson, acceptJson, acceptAny, acceptNone];
