import { at, type Check, defineCheck, fail, pass } from '../../../engine/contract/check';

export const unknownRoute = defineCheck({
  id: 'errors.unknown-route.not-found',
  title: 'A resource type that does not exist is answered with 404',
  failure: 'A resource type that does not exist is not answered with 404',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'A mistyped Tenant URL seems to work, since the web page of the product answers it.',
  fix: 'Answer 404 with a SCIM error to every path below the base URL that is no SCIM endpoint.',
  probe: 'errors.reads',
  steps: ['unknown-route'],
  messages: { status: 'expected 404, got {actual}' },
  judge({ 'unknown-route': exchange }) {
    const { status } = exchange.response;
    return status === 404 ? pass : fail('status', { expected: 404, actual: status, at: [at.status(exchange)] });
  },
});

export const wrongMethod = defineCheck({
  id: 'errors.wrong-method.refused',
  title: 'POST to a list that is read-only is refused',
  failure: 'POST to a list that is read-only is not refused as the fault of the client',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.5.6' },
  ],
  impact: 'Nothing with Entra; monitoring counts the mistakes of clients as outages.',
  fix: 'Answer 405 with Allow, or 404 or 501, for methods that an endpoint does not offer.',
  probe: 'errors.bad-bodies',
  steps: ['wrong-method'],
  messages: { status: 'expected 405, got {actual}' },
  judge({ 'wrong-method': exchange }) {
    const { status } = exchange.response;
    if ((status >= 400 && status < 500 && status !== 401) || status === 501) return pass;
    return fail('status', { expected: 405, actual: status, at: [at.status(exchange)] });
  },
});

export const xmlBody = defineCheck({
  id: 'errors.body.xml',
  title: 'A body that is labelled as XML is refused with 415 or 400',
  failure: 'A body that is labelled as XML is not refused with 415 or 400',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 9110', section: '15.5.16' },
    { source: 'RFC 7644', section: '3.8' },
  ],
  impact: 'Nothing with Entra; a client that sends another format is not told so.',
  fix: 'Answer 415 to media types other than application/scim+json and application/json.',
  probe: 'errors.bad-bodies',
  steps: ['xml'],
  messages: { status: 'expected 415 or 400, got {actual}' },
  judge({ xml }) {
    const { status } = xml.response;
    if (status === 415 || status === 400) return pass;
    return fail('status', { expected: '415 or 400', actual: status, at: [at.status(xml)] });
  },
});

export const oddRequestChecks: Check[] = [unknownRoute, wrongMethod, xmlBody];
