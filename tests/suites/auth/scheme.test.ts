import { describeSubject } from '../subject-tables';
import { body, status } from '../tampering';

describeSubject('auth.scheme', {
  faults: [
    ['auth.scheme.needed', { 'token-alone': status(200) }, 'served'],
    ['auth.scheme.needed', { 'token-alone': status(500) }, 'unclear'],
    ['auth.scheme.case-insensitive', { 'lower-case-scheme': status(401) }, 'refused'],
    ['auth.scheme.case-insensitive', { 'lower-case-scheme': body({}) }, 'notList'],
  ],
});
