import { auth } from '../../suites/auth';
import { describeArea } from './area-tables';
import { body, header, status } from './tampering';

describeArea(auth, {
  faults: [
    ['auth.no-token.refused', { 'no-token': status(200) }, 'served'],
    ['auth.no-token.refused', { 'no-token': status(500) }, 'unclear'],
    ['auth.wrong-token.refused', { 'wrong-token': status(200) }, 'served'],
    ['auth.wrong-token.refused', { 'wrong-token': status(404) }, 'unclear'],
    ['auth.scheme.needed', { 'token-alone': status(200) }, 'served'],
    ['auth.scheme.needed', { 'token-alone': status(500) }, 'unclear'],
    ['auth.no-token.create-refused', { anonymous: status(201) }, 'served'],
    ['auth.no-token.create-refused', { anonymous: status(500) }, 'unclear'],
    ['auth.refusal.no-login-page', { 'no-token': status(302) }, 'redirect'],
    ['auth.refusal.no-login-page', { 'wrong-token': header('content-type', 'text/html; charset=utf-8') }, 'page'],
    ['auth.refusal.no-login-page', { 'wrong-token': status(500) }, 'unclear'],
    ['auth.refusal.status', { 'wrong-token': status(403) }, 'status'],
    ['auth.refusal.scim-error', { 'no-token': body('Unauthorized') }, 'body'],
    ['auth.refusal.scim-error', { 'wrong-token': body() }, 'body'],
    ['auth.refusal.challenge', { 'wrong-token': header('www-authenticate', null) }, 'missing'],
    ['auth.scheme.case-insensitive', { 'lower-case-scheme': status(401) }, 'refused'],
    ['auth.scheme.case-insensitive', { 'lower-case-scheme': body({}) }, 'notList'],
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(401) }, 'unauthorized'],
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(500) }, 'other'],
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(200) }, 'other'],
  ],
  legal: [
    ['auth.no-token.refused', { 'no-token': status(403) }],
    ['auth.refusal.no-login-page', { 'no-token': body() }],
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(400) }],
  ],
  skipped: [
    ['auth.refusal.no-login-page', { 'no-token': status(200) }],
    ['auth.refusal.scim-error', { 'no-token': status(403), 'wrong-token': status(403) }],
    ['auth.refusal.challenge', { 'no-token': status(403), 'wrong-token': status(403) }],
  ],
});
