import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { sameAsUsual } from '../reading/usual-call';

const probe = 'test-connection';

const messages = {
  refused: 'expected 200, as with the usual headers, got {actual}',
  notList: 'expected the same ListResponse as with the usual headers, got {actual}',
};

const acceptImpact = 'Test Connection fails with "NotAcceptable", or single calls of a cycle do.';

const acceptFix =
  'Answer application/scim+json whatever the Accept header says, or treat application/scim+json, application/json, */* and a missing header alike; never answer 406 to them.';

const acceptScimJson = defineCheck({
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

const acceptJson = defineCheck({
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

const acceptAny = defineCheck({
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

const acceptNone = defineCheck({
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

export const accept: Check[] = [acceptScimJson, acceptJson, acceptAny, acceptNone];
