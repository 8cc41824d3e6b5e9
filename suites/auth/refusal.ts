import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { errorBodyFault, excerpt } from '../reading/error-body';
import { mediaType } from '../reading/exchanges';

const probe = 'refusals';

const steps = ['no-token', 'wrong-token'] as const;

type Steps = Record<(typeof steps)[number], Answered>;

const both = (exchanges: Steps) => steps.map((step) => exchanges[step]);

const isEmpty = (body: Answered['response']['body']) =>
  body === undefined || (typeof body === 'string' && body.trim() === '');

const noLoginPage = defineCheck({
  id: 'auth.refusal.no-login-page',
  title: 'Refused credentials do not lead to a redirect, an HTML page or a server error',
  failure: 'Refused credentials lead to a redirect, an HTML page or a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.5.2' },
  ],
  impact:
    'Test Connection reports an unreadable response instead of telling the administrator that the token is wrong.',
  fix: 'Exclude the SCIM paths from the web login. Answer 401 with a SCIM error, never with a redirect or a page.',
  probe,
  steps,
  headlines: {
    redirect: 'Refused credentials lead to a redirect',
    page: 'Refused credentials lead to an HTML page',
  },
  messages: {
    redirect: 'expected 401, got {actual}: a redirect',
    page: 'expected a SCIM error, got an HTML page: {actual}',
    unclear: 'expected 401, got {actual}: a server error',
  },
  judge(exchanges) {
    const redirect = both(exchanges).find(({ response }) => response.status >= 300 && response.status < 400);
    if (redirect)
      return fail('redirect', { expected: 401, actual: redirect.response.status, at: [at.status(redirect)] });
    // An empty body is no page, whatever it is labelled as.
    const page = both(exchanges).find(
      (exchange) =>
        mediaType(exchange) === 'text/html' && !isEmpty(exchange.response.body) && !objectOf(exchange.response.body),
    );
    if (page) return fail('page', { expected: 'SCIM error', actual: excerpt(page), at: [at.body(page)] });
    if (both(exchanges).some(isSuccess))
      return skip('a request was served: see auth.no-token.refused and auth.wrong-token.refused');
    const fault = both(exchanges).find(({ response }) => response.status >= 500);
    if (fault) return fail('unclear', { expected: 401, actual: fault.response.status, at: [at.status(fault)] });
    return pass;
  },
});

const refusalStatus = defineCheck({
  id: 'auth.refusal.status',
  title: 'Requests with a missing or wrong token are answered with 401',
  failure: 'A request with a missing or wrong token is not answered with 401',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 6750', section: '3.1' },
  ],
  impact: 'Entra does not report the token as the problem, so the administrator looks elsewhere.',
  fix: 'Answer 401 when the token is missing, wrong or expired. Use 403 only for a valid token that lacks a permission.',
  probe,
  steps,
  messages: { status: 'expected 401, got {actual}' },
  judge(exchanges) {
    const other = both(exchanges).find(({ response }) => response.status !== 401);
    return other ? fail('status', { expected: 401, actual: other.response.status, at: [at.status(other)] }) : pass;
  },
});

const unauthorized = (exchanges: Steps) => both(exchanges).filter(({ response }) => response.status === 401);

const notRefused = skip('no request was answered with 401: see auth.refusal.status');

const refusalBody = defineCheck({
  id: 'auth.refusal.scim-error',
  title: 'Answers with 401 carry a SCIM error',
  failure: 'An answer with 401 carries no SCIM error',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'No effect on provisioning itself; the provisioning log shows an unreadable response instead of the reason.',
  fix: 'Let the authentication layer answer with a SCIM error: schemas, status as a string, and detail.',
  probe,
  steps,
  messages: { body: 'expected a SCIM error, got {actual}' },
  judge(exchanges) {
    const refused = unauthorized(exchanges);
    if (refused.length === 0) return notRefused;
    const odd = refused.find((exchange) => errorBodyFault(exchange) !== undefined);
    return odd ? fail('body', { expected: 'SCIM error', actual: excerpt(odd), at: [at.body(odd)] }) : pass;
  },
});

const refusalChallenge = defineCheck({
  id: 'auth.refusal.challenge',
  title: 'Answers with 401 have a WWW-Authenticate header',
  failure: 'An answer with 401 has no WWW-Authenticate header',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '2' },
    { source: 'RFC 9110', section: '15.5.2' },
  ],
  impact:
    'No effect on Entra, which always sends a bearer token; other clients cannot tell which credentials you expect.',
  fix: 'Send WWW-Authenticate: Bearer with every 401.',
  probe,
  steps,
  messages: { missing: 'expected a WWW-Authenticate header, got none' },
  judge(exchanges) {
    const refused = unauthorized(exchanges);
    if (refused.length === 0) return notRefused;
    const odd = refused.find(({ response }) => !response.headers['www-authenticate']);
    return odd ? fail('missing', { expected: 'Bearer', actual: null, at: [at.header(odd, 'www-authenticate')] }) : pass;
  },
});

export const refusal: Check[] = [noLoginPage, refusalStatus, refusalBody, refusalChallenge];
