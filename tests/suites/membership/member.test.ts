import { arrayOf, objectOf } from '../../../scim/json';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { both, hidden } from './tampering';

describeSubject('membership.member', {
  faults: both([
    ['membership.member.value', { 'read-added': edit('/members/0/value') }, 'none'],
    ['membership.member.value', { 'read-added': edit('/members/0/value', 12) }, 'none'],
    ['membership.member.value', { 'read-added': edit('/members/1/value', 'ann@example.com') }, 'foreign'],
    ['membership.member.reference', { 'read-added': edit('/members/0/$ref', '/Users/null') }, 'reference'],
    ['membership.member.reference', { 'read-added': edit('/members/0/type', 'Member') }, 'type'],
  ]),
  legal: [
    ['membership.member.reference', { 'read-added': edit('/members/0/$ref') }],
    ['membership.member.reference', { 'read-added': edit('/members/0/$ref', null) }],
    ['membership.member.reference', { 'read-added': edit('/members/0/type', 'user') }],
    [
      'membership.member.reference',
      {
        'read-added': ({ response }) => {
          const [member] = arrayOf(objectOf(response.body)?.members).map(objectOf);
          if (member) member.$ref = `Users/${member.value}`;
        },
      },
    ],
  ],
  skipped: [
    ['membership.member.value', hidden],
    ['membership.member.reference', hidden],
  ],
});
