import { generic, mapping } from '../mappings';
import { describeRecording, describeSubject } from '../subject-tables';
import { body, type Exchange, edit, lost, nothing, status } from '../tampering';
import { creatingNobody } from './providers';
import { hitsOf, noHits, otherHit } from './tampering';

describeSubject('users.match', {
  faults: [
    ['users.match.by-user-name', { find: status(404) }, 'status'],
    ['users.match.by-user-name', { find: body([]) }, 'notList'],
    ['users.match.by-user-name', { find: body(noHits) }, 'notFound'],
    ['users.match.by-user-name', { find: otherHit }, 'others'],
    ['users.match.other-case', { 'find-other-case': body(noHits) }, 'notFound'],
    ['users.match.other-case', { 'find-other-case': status(400) }, 'notFound'],
    ['users.match.by-matching-attributes', { find: status(400) }, 'status'],
    ['users.match.by-matching-attributes', { find: body({}) }, 'notList'],
    ['users.match.by-matching-attributes', { find: body(noHits) }, 'notFound'],
    ['users.match.by-matching-attributes', { find: otherHit }, 'others'],
    ['users.match.by-user-name', { find: otherHitFirst }, 'others'],
  ],
  legal: [
    ['users.match.by-user-name', { find: edit('/Resources/0/title') }],
    ['users.match.other-case', { 'find-other-case': edit('/startIndex') }],
  ],
  skipped: [
    ['users.match.other-case', { find: body(noHits) }],
    ['users.match.by-matching-attributes', { find: lost('timeout') }],
  ],
});

function otherHitFirst(exchange: Exchange) {
  const [hit] = hitsOf(exchange);
  if (hit) hitsOf(exchange).unshift({ ...hit, id: 'another', userName: 'another@example.com' });
}

describeRecording(creatingNobody, {
  skipped: [['users.match.by-matching-attributes', nothing]],
});

describeRecording(
  {
    title: 'a mapping that matches by three attributes',
    options: {
      checks: ['users.match.*'],
      profile: mapping(generic.users.attributes, ['userName', 'externalId', 'emails[type eq "work"].value']),
    },
  },
  {
    faults: [
      [
        'users.match.by-matching-attributes',
        {
          'match externalId': body({
            schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
            totalResults: 0,
          }),
        },
        'notFound',
      ],
      ['users.match.by-matching-attributes', { 'match emails[type eq "work"].value': status(400) }, 'status'],
    ],
    legal: [['users.match.by-matching-attributes', nothing]],
    skipped: [['users.match.by-matching-attributes', { 'match externalId': lost('timeout') }]],
  },
);
