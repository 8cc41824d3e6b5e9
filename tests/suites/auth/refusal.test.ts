import { describeSubject } from '../subject-tables';
import { all, body, header, status } from '../tampering';

describeSubject('auth.refusal', {
  faults: [
    ['auth.refusal.no-login-page', { 'no-token': status(302) }, 'redirect'],
    [
      'auth.refusal.no-login-page',
      { 'wrong-token': all(header('content-type', 'text/html; charset=utf-8'), body('<p>Log in</p>')) },
      'page',
    ],
    ['auth.refusal.no-login-page', { 'wrong-token': status(500) }, 'unclear'],
    ['auth.refusal.status', { 'wrong-token': status(403) }, 'status'],
    ['auth.refusal.scim-error', { 'no-token': body('Unauthorized') }, 'body'],
    ['auth.refusal.scim-error', { 'wrong-token': body() }, 'body'],
    ['auth.refusal.challenge', { 'wrong-token': header('www-authenticate', null) }, 'missing'],
  ],
  legal: [
    ['auth.refusal.no-login-page', { 'no-token': body() }],
    ['auth.refusal.no-login-page', { 'wrong-token': header('content-type', 'text/html') }],
  ],
  skipped: [
    ['auth.refusal.no-login-page', { 'no-token': status(200) }],
    ['auth.refusal.scim-error', { 'no-token': status(403), 'wrong-token': status(403) }],
    ['auth.refusal.challenge', { 'no-token': status(403), 'wrong-token': status(403) }],
  ],
});
