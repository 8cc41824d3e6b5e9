import { arrayOf, objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { describeSubject } from '../subject-tables';
import { all, body, edit, status } from '../tampering';

describeSubject('lifecycle.bystanders', {
  faults: [
    ['lifecycle.bystanders.users-there', { 'read-second-later': status(404) }, 'gone'],
    ['lifecycle.bystanders.users-there', { 'read-first-later': status(410) }, 'gone'],
    ['lifecycle.bystanders.users-there', { 'read-first-later': body({}) }, 'gone'],
    ['lifecycle.bystanders.users-active', { 'read-first-later': edit('/active', false) }, 'disabled'],
    ['lifecycle.bystanders.users-active', { 'read-second-later': edit('/active', 'False') }, 'disabled'],
    ['lifecycle.bystanders.users-unchanged', { 'read-first-later': edit('/userName', 'somebody else') }, 'changed'],
    ['lifecycle.bystanders.users-unchanged', { 'read-second-later': edit('/externalId') }, 'changed'],
    ['lifecycle.bystanders.users-unchanged', { 'read-second-later': edit('/emails/1') }, 'changed'],
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': edit('/emails/0/value', 'x@example.com') },
      'changed',
    ],
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': edit(`/${urn.enterprise}/manager`, 'x') },
      'changed',
    ],
    ['lifecycle.bystanders.group-members', { 'read-group-later': status(404) }, 'gone'],
    ['lifecycle.bystanders.group-members', { 'read-group-later': edit('/members/1') }, 'lost'],
    ['lifecycle.bystanders.group-members', { 'read-group-later': edit('/members/2', { value: 'x' }) }, 'won'],
    ['lifecycle.bystanders.group-unchanged', { 'read-group-later': edit('/displayName', 'x') }, 'changed'],
  ],
  legal: [
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': all(edit('/meta/lastModified', '2030-01-01T00:00:00Z'), edit('/lastSignIn', 'today')) },
    ],
    // It had not come yet when the probe began, and has by now.
    ['lifecycle.bystanders.users-unchanged', { 'read-first': edit('/emails') }],
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': ({ response }) => void arrayOf(objectOf(response.body)?.emails).reverse() },
    ],
    [
      'lifecycle.bystanders.group-members',
      { 'read-group-later': ({ response }) => void arrayOf(objectOf(response.body)?.members).reverse() },
    ],
    // Null, false as primary, and absence are the same (RFC 7643 §2.4, §2.5).
    [
      'lifecycle.bystanders.users-unchanged',
      { 'read-first-later': all(edit('/name/middleName', null), edit('/emails/1/primary', false)) },
    ],
  ],
  skipped: [
    ['lifecycle.bystanders.users-active', { 'read-first': edit('/active', false), 'read-second': edit('/active') }],
    ['lifecycle.bystanders.users-unchanged', { 'read-first': status(500), 'read-second': status(404) }],
    ['lifecycle.bystanders.users-unchanged', { 'read-first-later': status(404), 'read-second-later': status(404) }],
    ['lifecycle.bystanders.users-there', { 'read-first-later': status(500), 'read-second-later': status(500) }],
    ['lifecycle.bystanders.group-members', { 'read-group': edit('/members') }],
    ['lifecycle.bystanders.group-members', { group: status(400) }],
    ['lifecycle.bystanders.group-unchanged', { 'read-group-later': status(404) }],
  ],
});
