import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { errorBodyFault, excerpt } from '../reading/error-body';
import { isSuccess, mediaType } from '../reading/exchanges';

const probe = 'refusals';

const steps = ['no-token', 'wrong-token'] as const;

type Steps = Record<(typeof steps)[number], Answered>;

const both = (exchanges: Steps) => steps.map((step) => exchanges[step]);

const noLoginPage = defineCheck({
  id: 'auth.refusal.no-login-page',
  title: 'Refused credentials lead to no login page',
  failure: 'Refused credentials lead to a login page',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 9110', section: '15.5.2' },
  ],
  impact: 'Test Connection reports an unparsable answer where the administrator should read that the token is wrong.',
  fix: 'Take the SCIM paths out of the web login: answer 401 with a SCIM error, never a redirect and never a page.',
  probe,
  steps,
  messages: {
    redirect: 'expected 401, got {actual}: a redirect',
    page: 'expected a SCIM error, got {actual}',
    unclear: 'expected 401, got {actual}',
  },
  judge(exchanges) {
    const redirect = both(exchanges).find(({ response }) => response.status >= 300 && response.status < 400);
    if (redirect)
      return fail('redirect', { expected: 401, actual: redirect.response.status, at: [at.status(redirect)] });
    const page = both(exchanges).find((exchange) => mediaType(exchange) === 'text/html');
    if (page) return fail('page', { expected: 'SCIM error', actual: excerpt(page), at: [at.body(page)] });
    if (both(exchanges).some(isSuccess)) return skip('a request was served: see auth.no-token.refused');
    const fault = both(exchanges).find(({ response }) => response.status >= 500);
    if (fault) return fail('unclear', { expected: 401, actual: fault.response.status, at: [at.status(fault)] });
    return pass;
  },
});

const refusalStatus = defineCheck({
  id: 'auth.refusal.status',
  title: 'Missing and wrong tokens are answered with 401',
  failure: 'A missing or wrong token is answered with a status other than 401',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 6750', section: '3.1' },
  ],
  impact: 'Entra does not see that the token is wrong, so the administrator looks for the fault elsewhere.',
  fix: 'Answer 401 when the token is missing, wrong or expired; 403 is for a good token that lacks a right.',
  probe,
  steps,
  messages: { status: 'expected 401, got {actual}' },
  judge(exchanges) {
    const other = both(exchanges).find(({ response }) => response.status !== 401);
    return other ? fail('status', { expected: 401, actual: other.response.status, at: [at.status(other)] }) : pass;
  },
});

const unauthorized = (exchanges: Steps) => both(exchanges).filter(({ response }) => response.status === 401);

const notRefused = skip('no request was refused with 401: see auth.refusal.status');

const refusalBody = defineCheck({
  id: 'auth.refusal.scim-error',
  title: 'A refusal with 401 carries a SCIM error',
  failure: 'A refusal with 401 carries no SCIM error',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'The provisioning log shows an unparsable response in place of the reason.',
  fix: 'Let the authentication layer answer with the SCIM Error message: schemas, status as a string, and a detail.',
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
  title: 'A refusal with 401 names its scheme in WWW-Authenticate',
  failure: 'A refusal with 401 has no WWW-Authenticate header',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '2' },
    { source: 'RFC 9110', section: '15.5.2' },
  ],
  impact: 'Nothing with Entra; other clients cannot tell which credentials are wanted.',
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
