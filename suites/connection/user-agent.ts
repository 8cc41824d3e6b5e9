import type { Check } from '../../contract/check';
import { defineCheck } from '../define';
import { sameAsUsual } from '../reading/usual-call';

const probe = 'test-connection';

const messages = {
  refused: 'expected 200 as with the usual headers, got {actual}',
  notList: 'expected a ListResponse as with the usual headers, got {actual}',
};

const userAgentNotNeeded = defineCheck({
  id: 'connection.user-agent.not-needed',
  title: 'A list request without a User-Agent header is answered',
  failure: 'A list request without a User-Agent header is not answered',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 9110', section: '10.1.5' }],
  impact: 'Calls may fail with 403 and an HTML page that Entra cannot read.',
  fix: 'Exempt the SCIM paths from bot protection that checks User-Agent. The bearer token identifies the caller.',
  probe,
  steps: ['first-page', 'no-user-agent'],
  messages,
  judge: ({ 'first-page': usual, 'no-user-agent': changed }) => sameAsUsual(usual, changed),
});

export const userAgent: Check[] = [userAgentNotNeeded];
