import { at, type Check, fail, pass } from '../../contract/check';
import { defineCheck } from '../define';

const unknownRoute = defineCheck({
  id: 'errors.unknown-route.not-found',
  title: 'Listing a resource type that does not exist is answered with 404',
  failure: 'Listing a resource type that does not exist is not answered with 404',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: "A mistyped Tenant URL seems to work when your product's web page answers it.",
  fix: 'Answer 404 with a SCIM error to every path below the base URL that is not a SCIM endpoint.',
  probe: 'wrong-reads',
  steps: ['unknown-route'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ 'unknown-route': exchange }) {
    const { status } = exchange.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(exchange)] });
  },
});

export const unknownRouteChecks: Check[] = [unknownRoute];
