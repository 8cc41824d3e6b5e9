import { lookUp, noHit, stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';
import { both, hidden } from './tampering';

describeSubject('membership.test', {
  faults: [
    ...both(lookUp('membership.test.member', 'test-member')),
    ...both([['membership.test.member', { ...hidden, 'test-member': status(400) }, 'refused']]),
    ['membership.test.stranger', { 'test-stranger': status(500) }, 'refused'],
    ['membership.test.stranger', { 'test-stranger': body([]) }, 'notList'],
    ['membership.test.stranger', { 'test-stranger': stranger }, 'others'],
  ],
  legal: [
    ['membership.test.member', { 'test-member': edit('/Resources/0/displayName', 'more') }],
    ['membership.test.member', hidden],
    ['membership.test.stranger', { 'test-stranger': edit('/Resources') }],
  ],
  skipped: [
    ['membership.test.member', { ...hidden, 'test-member': noHit }],
    ['membership.test.member', { ...hidden, 'test-member': status(404) }],
    ['membership.test.member', { ...hidden, 'test-member': body([]) }],
    ['membership.test.stranger', { 'test-stranger': status(400) }],
    ['membership.test.stranger', { find: noHit }],
  ],
});
